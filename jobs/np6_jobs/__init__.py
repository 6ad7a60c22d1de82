"""Jobs over many items and over time: bulk requests with a journal, and event lists read on from a cursor."""
