"""Data flows one way: no module imports another that imports it back, not even for the type checker."""

from collections.abc import Iterator, Mapping

import grimp


def test_no_module_takes_part_in_a_cycle_of_imports() -> None:
    graph = grimp.build_graph("biofeedback", cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert [sorted(cycle) for cycle in cycles(imports)] == []


def test_a_cycle_would_be_found() -> None:
    imports = {"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set()}
    assert [sorted(cycle) for cycle in cycles(imports)] == [["b", "c"]]


def cycles(imports: Mapping[str, set[str]]) -> Iterator[set[str]]:
    """Modules that reach each other: the strongly connected components of more than one (Tarjan 1972)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    open_modules: list[str] = []

    def visit(module: str) -> Iterator[set[str]]:
        index[module] = low[module] = len(index)
        open_modules.append(module)
        for other in sorted(imports[module]):
            if other not in index:
                yield from visit(other)
                low[module] = min(low[module], low[other])
            elif other in open_modules:
                low[module] = min(low[module], index[other])
        if low[module] == index[module]:
            at = open_modules.index(module)
            component = set(open_modules[at:])
            del open_modules[at:]
            if len(component) > 1:
                yield component

    for module in sorted(imports):
        if module not in index:
            yield from visit(module)
