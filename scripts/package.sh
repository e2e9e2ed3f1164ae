#!/bin/sh
# Makes an environment with what travels and PyInstaller, nothing else, and builds from it into dist/.
set -eu
cd "$(dirname "$0")/.."
uv=$1
venv=build/package-venv
rm -rf "$venv"
"$uv" venv --quiet --python .venv/bin/python "$venv"
case "$(uname -s)" in MINGW*|MSYS*) python="$venv/Scripts/python.exe" ;; *) python="$venv/bin/python" ;; esac
"$uv" pip install --quiet --python "$python" --require-hashes -r requirements.lock -r requirements-package.lock
rm -f dist/biofeedback-*.whl
"$uv" build --quiet --wheel --out-dir dist .
"$uv" pip install --quiet --python "$python" --no-deps dist/biofeedback-*.whl
exec "$python" packaging/build.py
