"""Renews the translation sources (.ts) from the code, and compiles them (.qm), which lie beside them in the package.

What people read also lives in data: exercises, faults, conditions, signs, and the words of errors. It is written into
a file of calls that lupdate understands, so that nothing has to be listed twice. English is the source; its own file
holds plurals alone.

Run as: .venv/bin/python scripts/translations.py [LANGUAGE…]
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from biofeedback.coaching.catalogue import CATALOGUE
from biofeedback.coaching.conditions import CONDITIONS
from biofeedback.coaching.own_breath import OwnBreath, own_exercise
from biofeedback.coaching.red_flags import RED_FLAGS
from biofeedback.coaching.runner import READY
from biofeedback.devices.faults import FAULTS, NEARLY_EMPTY, NO_REASON

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "biofeedback"
FOLDER = PACKAGE / "gui" / "translations"
TOOLS = Path(sys.executable).parent
PLURALS_ONLY = ("en",)


def data_strings() -> list[tuple[str, str]]:
    """Every text in the data, with the context it is translated in."""
    found: list[tuple[str, str]] = []
    for exercise in (*CATALOGUE, own_exercise(OwnBreath(""))):
        texts = [exercise.name, exercise.line, exercise.why, exercise.stop_when]
        texts += [text for step in exercise.steps for text in (step.show, step.say)]
        found += [("Exercises", text) for text in texts]
    found += [("Exercises", text) for text in (READY.show, READY.say)]
    found += [("Faults", text) for fault in FAULTS.values() for text in (fault.what, fault.why, fault.next_step)]
    found += [("Faults", text) for text in (NEARLY_EMPTY, NO_REASON)]
    found += [("Conditions", condition.name) for condition in CONDITIONS]
    for signs in RED_FLAGS:
        found += [("Unwell", text) for text in (signs.title, *signs.signs, signs.do)]
    found += [("Errors", text) for text in error_strings()]
    return [pair for pair in dict.fromkeys(found) if pair[1]]


def error_strings() -> list[str]:
    """The sentences of all errors that the window can say, in the files that make such errors."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    translatable = {node.name for node in nodes if isinstance(node, ast.ClassDef) and _is_translatable(node)}
    return [text for tree in trees for text in _said_in(tree, translatable)]


def hidden_strings() -> list[str]:
    """Calls for what lupdate does not see: texts with a count that is no literal, and texts within f-strings."""
    found: list[str] = []
    for path in sorted((PACKAGE / "gui").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id="translate"), args=[ast.Constant(value=c), ast.Constant(value=t), _, _]):
                    found.append(f"translate({c!r}, {t!r}, '', 1)")
                case ast.Module():
                    found += [_call_in_f_string(call, "") for call in _calls_in_f_strings(node)]
                case ast.ClassDef(name=name):
                    found += [_call_in_f_string(call, name) for call in _calls_in_f_strings(node)]
                case _:
                    pass
    return [call for call in dict.fromkeys(found) if call]


def _calls_in_f_strings(tree: ast.AST) -> list[ast.Call]:
    joined = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    return [node for each in joined for node in ast.walk(each) if isinstance(node, ast.Call)]


def _call_in_f_string(call: ast.Call, of_class: str) -> str:
    match call:
        case ast.Call(func=ast.Attribute(attr="tr"), args=[ast.Constant(value=str(text))]) if of_class:
            return f"translate({of_class!r}, {text!r})"
        case ast.Call(func=ast.Name(id="translate"), args=[ast.Constant(value=c), ast.Constant(value=str(text))]):
            return f"translate({c!r}, {text!r})"
        case _:
            return ""


def _is_translatable(node: ast.ClassDef) -> bool:
    return any(isinstance(base, ast.Name) and base.id == "TranslatableError" for base in node.bases)


def _said_in(tree: ast.Module, translatable: set[str]) -> list[str]:
    """The first argument of each error raised, also where it was given a name for the length of a line."""
    said: list[str] = []
    named: dict[str, str] = {}
    for node in sorted((n for n in ast.walk(tree) if isinstance(n, ast.stmt)), key=lambda n: n.lineno):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(text))):
                named[name] = text
            case ast.Raise(exc=ast.Call(func=ast.Name(id=error), args=[ast.Constant(value=str(text))])):
                said += [text] if error in translatable else []
            case ast.Raise(exc=ast.Call(func=ast.Name(id=error), args=[ast.Name(id=name)])):
                said += [named[name]] if error in translatable and name in named else []
            case _:
                pass
    return said


def renew(languages: list[str], folder: Path) -> None:
    """Bring the sources of each language in the folder up to date with the code."""
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(scratch) / "data.py"
        calls = [f"translate({c!r}, {t!r})" for c, t in data_strings()]
        # lupdate keeps what it sees first, so these come before the code.
        data.write_text("\n".join([*calls, *hidden_strings()]), encoding="utf-8")
        sources = [str(data)] + [str(path) for path in sorted((PACKAGE / "gui").rglob("*.py"))]
        for language in languages:
            options = ["-no-obsolete", "-locations", "none", "-silent", "-target-language", language]
            options += ["-pluralonly"] if language in PLURALS_ONLY else []
            _tool("lupdate", *options, *sources, "-ts", str(folder / f"biofeedback_{language}.ts"))


def compile_to(ts: Path, qm: Path) -> None:
    """Compile one language."""
    _tool("lrelease", "-silent", str(ts), "-qm", str(qm))


def messages(ts: Path) -> dict[tuple[str, str], list[str]]:
    """What a language says: for each context and source its forms, "" where one is missing."""
    found: dict[tuple[str, str], list[str]] = {}
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            done = translation.get("type") != "unfinished"
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = forms if done else ["" for _ in forms]
    return found


def languages_in(folder: Path) -> list[str]:
    """The languages there are."""
    return sorted(path.stem.removeprefix("biofeedback_") for path in folder.glob("biofeedback_*.ts"))


def _tool(name: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / f"pyside6-{name}"), *arguments], check=True)


def main(languages: list[str]) -> None:
    """Renew and compile each language, and say what each lacks."""
    FOLDER.mkdir(exist_ok=True)
    wanted = languages or languages_in(FOLDER)
    renew(wanted, FOLDER)
    for language in wanted:
        ts = FOLDER / f"biofeedback_{language}.ts"
        compile_to(ts, ts.with_suffix(".qm"))
        missing = [source for (_, source), forms in messages(ts).items() if "" in forms]
        print(f"{language}: {len(missing)} of {len(messages(ts))} texts missing")
        for source in missing:
            print(f"  {source}")


if __name__ == "__main__":
    main(sys.argv[1:])
