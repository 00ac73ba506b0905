"""Makes what is made of the ODD and of the model: the schemas in the package, and docs/tei.md.

    python -m tests.schemas.build

A test holds that the files are what this writes.
"""

from __future__ import annotations

from pathlib import Path

from tests.schemas import odd
from tests.schemas.data import article_schema, table_schemas

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "corpuskit" / "schemas"


def files() -> dict[Path, bytes]:
    """Every file that is made, and what it holds."""
    source = odd.read()
    return {
        SCHEMAS / "corpuskit.rng": odd.relax_ng(source),
        SCHEMAS / "article.schema.json": article_schema(),
        **{SCHEMAS / name: data for name, data in table_schemas().items()},
        ROOT / "docs" / "tei.md": odd.page(odd.read()).encode(),
    }


if __name__ == "__main__":
    for path, data in files().items():
        path.write_bytes(data)
        print(path.relative_to(ROOT))
