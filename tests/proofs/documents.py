"""Documents that no scraper would write: the strategies of the proofs."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.proofs.checks import SEEDS

MARKUP = (
    "# ", "## ", "#### ", "* ", "- ", "+ ", "1. ", "2) ", "> ", "> > ", "\n", "\n\n", "\r\n", "  \n", "\\\n",
    "[", "]", "](/a)", "](#)", '](/a "t")', "](<a b>)", "](javascript:void(0))", "![", "![](/i.png)",
    '![alt](/i.png "title")', "[![a](/i.png)](/b)", "**", "__", "*", "_", "***", "`", "``", "~~", "<", ">",
    "<https://a.b/c>", "<br>", "<p>", "</p>", "<!--", "-->", "<b a='", "&amp;", "&eacute;", "&#233;",
    "&#xD800;", "&#0;", "&lt;p&gt;", "&", "https://a.b/c", "www.a.example/b", "mailto:a@b.example",
    '[1]: /x "y"\n', "[1]: <", "[^1]", "[^1]: ", "][1]", "[a][]", "\\*", "\\[", "\\", "---\n", "===\n",
    "***\n", "- - -\n", "+++\n", "    code", "\t", "```\n", "~~~\n", "|", "|a|b|\n|---|:-:|\n", "|\n",
    "title: A\n", "---\ntitle: A\nauthor: B\n---\n", "Title: A\n\nURL Source: https://a.b/c\n\n",
    "Markdown Content:\n", "- [x] ", "1986. ", "%20", "%C3%BC", "%", "$", "'", '"', "(", ")", "{", "}",
)  # fmt: skip
NEWS = (
    "Fire in Leeds", "Two were hurt.", "By Jane Roe", "By Jane Roe and John Doe, AP", "Von Jörg Müller",
    "Par Anne Dupont | AFP", "文/王小明", "記者 山田太郎", "كتب محمد", "LEEDS, May 3 (Reuters) - ", "BERLIN – ",
    "LONDON (AP) — ", "3. Mai 2024", "May 3, 2024", "2024-05-03T10:00:00+02:00", "2024年5月3日",
    "Published: 3 May 2024 10:15 GMT", "Updated ", "31 февраля 2022", "3/5/2024", "99/99/9999", "(c) 2024",
    "Related: ", "Read more: ", "Photo: ", "Image: Jane Roe / AP", "Foto: dpa", "Q: ", "A: ", "Original url:",
    "Advertisement", "Subscribe", "Comments", "Share", "…", "A long sentence, with much to say. " * 8,
)  # fmt: skip
ODDITIES = (
    "word", "a", "b ", " c", "", " x ", "é", "e\u0301", "漢字", "日本語の文章です。", "עברית", "हिन्दी", "ไทย",
    "\u200b", "\xad", "\u00a0", "\u2028", "\u2029", "\u0085", "\x0b", "\x0c", "\x00", "\x1f", "\x7f", "\ufeff",
    "\ufffd", "\ufffe", "\ud800", "\u202e", "\u200d", "\ufe0f", "😀", "👨\u200d👩\u200d👧", "ﬁ", "ß", "İ", "ı", "ſ",
    "\U0010ffff", "\ue000", "²", "Ⅷ", "٣", "𝟚", "«", "»", "“", "”", "„", "‚", "’", "–", "—", "\r", "\n\r",
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "cp1251", "shift_jis", "gb18030", "euc_kr")

soup = st.lists(st.sampled_from(MARKUP + NEWS + ODDITIES), min_size=1, max_size=60).map("".join)
lines = st.lists(
    st.lists(st.sampled_from(MARKUP + NEWS + ODDITIES), min_size=1, max_size=4).map("".join),
    min_size=1,
    max_size=25,
)
articles = st.builds(
    lambda title, found, gap: f"# {title}\n\n" + gap.join(found),
    st.sampled_from(NEWS),
    lines,
    st.sampled_from(["\n\n", "\n", "\r\n\r\n", "\n \n"]),
)
texts = st.text(min_size=1, max_size=300)
blobs = st.binary(min_size=1, max_size=300)


@st.composite
def mutated_seeds(draw: st.DrawFn) -> bytes:
    """A stretch of a seed with pieces put in, left out, doubled and swapped."""
    data = draw(st.sampled_from(SEEDS)).read_bytes()
    start = draw(st.integers(0, max(len(data) - 200, 0)))
    data = data[start : start + draw(st.integers(50, 3000))]
    pieces = MARKUP + ODDITIES
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)))
        to = min(at + draw(st.integers(0, 40)), len(data))
        how = draw(st.sampled_from(["put in", "leave out", "double", "swap", "replace"]))
        piece = draw(st.sampled_from(pieces)).encode("utf-8", "surrogatepass")
        part = data[at:to]
        data = {
            "put in": data[:at] + piece + data[at:],
            "leave out": data[:at] + data[to:],
            "double": data[:to] + part + data[to:],
            "swap": data[:at] + part[::-1] + data[to:],
            "replace": data[:at] + draw(st.binary(max_size=4)) + data[to:],
        }[how]
    return data


encoded = st.builds(
    lambda text, encoding: text.encode(encoding, "replace"), soup | articles, st.sampled_from(ENCODINGS)
)
documents = st.one_of(soup, articles, texts, blobs, mutated_seeds(), encoded)
