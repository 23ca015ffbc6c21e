"""What a JSON Schema allows, whichever generator wrote it."""

BOUNDS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "pattern",
    "minItems",
    "uniqueItems",
)


def fields_of(schema: dict, root: dict) -> dict[str, tuple[dict, bool]]:
    """The fields of an object, each with its own schema and whether it has to stand."""
    required = schema.get("required", [])
    return {name: (plain(field, root), name in required) for name, field in schema["properties"].items()}


def plain(schema: dict, root: dict) -> dict:
    """A field's schema without references, and without the null by which pydantic has a field left out."""
    if "$ref" in schema:
        holder, name = schema["$ref"].removeprefix("#/").split("/")
        return root[holder][name]
    choices = [choice for choice in schema.get("anyOf", []) if choice.get("type") != "null"]
    return plain(choices[0], root) if choices else schema


def shape(schema: dict, root: dict) -> object:
    """Fields, which of them are required, types, values and bounds; no words for people, no defaults."""
    if "properties" in schema:
        return {name: (shape(field, root), needed) for name, (field, needed) in fields_of(schema, root).items()}
    values = schema.get("enum", [schema["const"]] if "const" in schema else None)
    if values is not None:
        return {"values": sorted(values, key=str)}
    items = {"items": shape(plain(schema["items"], root), root)} if "items" in schema else {}
    return {"type": schema["type"], **items, **{bound: schema[bound] for bound in BOUNDS if bound in schema}}
