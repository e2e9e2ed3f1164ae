#!/bin/sh
# Makes .venv from the lock on a machine that has only git, make and Python 3.11+. Says what it does.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
say() { printf 'setup: %s\n' "$*"; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1; then sudo "$@"
    else say "please run as root: $*"; return 1; fi
}

# Qt draws through these; dbus gives the tests a private bus, strace watches what the program asks the system for.
libraries="libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0
 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxrandr2 libpulse0
 dbus ca-certificates strace"

# On Fedora, Arch and openSUSE: the file each package brings, and its name there.
# shellcheck disable=SC2034
fedora="libEGL.so.1:mesa-libEGL libGL.so.1:mesa-libGL libxkbcommon.so.0:libxkbcommon libxkbcommon-x11.so.0:libxkbcommon-x11
 libdbus-1.so.3:dbus-libs libfontconfig.so.1:fontconfig libglib-2.0.so.0:glib2 libxcb-cursor.so.0:xcb-util-cursor
 libxcb-icccm.so.4:xcb-util-wm libxcb-image.so.0:xcb-util-image libxcb-keysyms.so.1:xcb-util-keysyms
 libxcb-render-util.so.0:xcb-util-renderutil libXrandr.so.2:libXrandr libpulse.so.0:pulseaudio-libs"
# shellcheck disable=SC2034
arch="libEGL.so.1:libglvnd libGL.so.1:libglvnd libxkbcommon.so.0:libxkbcommon libxkbcommon-x11.so.0:libxkbcommon-x11
 libdbus-1.so.3:dbus libfontconfig.so.1:fontconfig libglib-2.0.so.0:glib2 libxcb-cursor.so.0:xcb-util-cursor
 libxcb-icccm.so.4:xcb-util-wm libxcb-image.so.0:xcb-util-image libxcb-keysyms.so.1:xcb-util-keysyms
 libxcb-render-util.so.0:xcb-util-renderutil libXrandr.so.2:libxrandr libpulse.so.0:libpulse"
# shellcheck disable=SC2034
suse="libEGL.so.1:Mesa-libEGL1 libGL.so.1:Mesa-libGL1 libxkbcommon.so.0:libxkbcommon0 libxkbcommon-x11.so.0:libxkbcommon-x11-0
 libdbus-1.so.3:libdbus-1-3 libfontconfig.so.1:fontconfig libglib-2.0.so.0:libglib-2_0-0 libxcb-cursor.so.0:libxcb-cursor0
 libxcb-icccm.so.4:libxcb-icccm4 libxcb-image.so.0:libxcb-image0 libxcb-keysyms.so.1:libxcb-keysyms1
 libxcb-render-util.so.0:libxcb-render-util0 libXrandr.so.2:libXrandr2 libpulse.so.0:libpulse0"

name_missing() {
    known=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p)
    missing=""
    for pair in $1; do
        case "$known" in *"${pair%%:*} "*) continue ;; esac
        case " $missing " in *" ${pair#*:} "*) ;; *) missing="$missing ${pair#*:}" ;; esac
    done
    [ -z "$missing" ] || say "Qt needs these; please run as root: $2$missing"
}

install_missing() {
    if ! command -v apt-get >/dev/null 2>&1; then
        if command -v dnf >/dev/null 2>&1; then name_missing "$fedora" "dnf install"
        elif command -v pacman >/dev/null 2>&1; then name_missing "$arch" "pacman -S"
        elif command -v zypper >/dev/null 2>&1; then name_missing "$suse" "zypper install"
        else say "an unknown distribution: Qt's system libraries are left to you"; fi
        return 0
    fi
    missing=""
    for name in "$@"; do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' && continue
        # Newer releases renamed some libraries for 64-bit time; the old name is then provided by the new one.
        dpkg-query -W -f '${Status}' "${name}t64" 2>/dev/null | grep -q 'install ok installed' && continue
        missing="$missing $name"
    done
    [ -n "$missing" ] || return 0
    say "installing system libraries with apt-get:$missing"
    as_root apt-get update -qq
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

find_uv() {
    if command -v uv >/dev/null 2>&1; then uv=uv; return 0; fi
    if [ -x .tools/bin/uv ]; then uv=.tools/bin/uv; return 0; fi
    return 1
}

bring_uv() {
    find_uv && return 0
    say "uv is missing: bringing it into .tools"
    if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        "$python" -m venv .tools && .tools/bin/python -m pip install --quiet uv
    elif "$python" -m pip --version >/dev/null 2>&1; then
        "$python" -m pip install --quiet --target .tools uv
    else
        install_missing python3-venv
        rm -rf .tools
        "$python" -m venv .tools && .tools/bin/python -m pip install --quiet uv
    fi
    find_uv
}

# shellcheck disable=SC2086
[ "$(uname -s)" != Linux ] || install_missing $libraries
bring_uv
[ -x .venv/bin/python ] || { say "making .venv"; "$uv" venv --quiet --python "$python" .venv; }
say "installing the locked dependencies into .venv"
VIRTUAL_ENV="$PWD/.venv" "$uv" pip sync --quiet --compile-bytecode --require-hashes requirements-dev.lock
VIRTUAL_ENV="$PWD/.venv" "$uv" pip install --quiet --no-deps --editable .
touch .venv/ready
