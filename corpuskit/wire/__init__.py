"""What serializers write and loaders read: the forms that both rooms must know, and nothing that does work.

The two rooms do not know each other; what a key, a column or an element type is called stands here once.
"""
