"""Lower case at unchanged offsets, so that what is found in the folded text can be cut from the text."""


def fold(text: str) -> str:
    """The text in lower case, as long as before (``İ`` alone would grow; its first character is kept)."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(character.lower()[0] for character in text)
