"""Compare two OpenAPI documents of the same API by what they mean, not by how they are written.

Diff tools compare two editions of one document. Here the other document may be written by somebody else, with other
schema names, another file layout and another OpenAPI version, so both are first brought to one normal form.
"""
