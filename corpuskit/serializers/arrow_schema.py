"""The Arrow schema of a row, read off the types of :mod:`corpuskit.wire.shape`."""

from functools import cache
from typing import Any

import msgspec.inspect as types

from corpuskit.wire.parquet import SCHEMA_KEY, EvidenceRow, pyarrow
from corpuskit.wire.shape import SCHEMA, ArticleShape


@cache
def schema() -> Any:
    """The schema: a column a key of the JSON form; a date is the text that it is there."""
    columns = [
        pyarrow.field(
            field.encode_name,
            pyarrow.list_(_type(types.type_info(EvidenceRow)))
            if field.encode_name == "evidence"
            else _type(field.type),
        )
        for field in _fields(types.type_info(ArticleShape))
    ]
    return pyarrow.schema(columns, metadata={SCHEMA_KEY: SCHEMA.encode()})


def _fields(shape: types.Type) -> tuple[types.Field, ...]:
    if not isinstance(shape, types.StructType):
        raise TypeError(f"{shape} is no struct")
    return shape.fields


def _type(shape: types.Type) -> Any:
    """The Arrow type of a msgspec type; each may be null."""
    match shape:
        case types.UnionType():
            (only,) = [part for part in shape.types if not isinstance(part, types.NoneType)]
            return _type(only)
        case types.Metadata():
            return _type(shape.type)
        case types.StrType() | types.LiteralType():
            return pyarrow.string()
        case types.IntType():
            return pyarrow.int64()
        case types.FloatType():
            return pyarrow.float64()
        case types.BoolType():
            return pyarrow.bool_()
        case types.TupleType():
            return pyarrow.list_(_type(shape.item_types[0]))
        case types.VarTupleType():
            return pyarrow.list_(_type(shape.item_type))
        case types.StructType():
            return pyarrow.struct([(field.encode_name, _type(field.type)) for field in shape.fields])
        case _:
            raise TypeError(f"{shape} has no type in Parquet")
