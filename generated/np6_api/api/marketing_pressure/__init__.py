"""Topics and rules that limit how often a target is contacted."""
