# SPDX-FileCopyrightText: 2026 The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Sourced by run.sh and test.sh: the one list of Debian packages, and the steps the two share.
# Each step does nothing, and says nothing, when there is nothing to do.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release
program=$build/app/dateline

# What find_package, pkg_check_modules and find_library of the CMake files ask for.
build_packages=(
    cmake ninja-build g++ pkgconf
    libboost-dev libcli11-dev libexpected-dev libfmt-dev libicu-dev libmd4c-dev libsimdjson-dev libsqlite3-dev
    libstemmer-dev libxxhash-dev nlohmann-json3-dev
    qt6-base-dev qt6-svg-dev
)
# Without a font every letter of an exported picture is a box.
font_packages=(fonts-dejavu-core fonts-inter)
# The desktop's theme and file dialogs, and Wayland; only where there is a display.
window_packages=(qt6-gtk-platformtheme qt6-wayland)

say() { if [ -t 1 ]; then printf '\033[1m%s\033[0m\n' "$*"; else printf '%s\n' "$*"; fi; }

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# Prints those of its arguments that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
    done
}

# as_root COMMAND…: through sudo where this is not root.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -- "$@"; fi
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@"
}

# install_packages NAME…: those that are missing, through apt.
install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        [ -f "$build/build.ninja" ] || say "Not a Debian system: the libraries of packaging/dependencies.sh must be there."
        return 0
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0

    say "Installing ${#missing[@]} packages: ${missing[*]}"
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "This needs root and there is no sudo here. As root, run: apt-get install --no-install-recommends ${missing[*]}"
            return 1
        fi
        say "You are not root: apt-get is called through sudo, which may ask for your password."
    fi
    mkdir -p "$root/build"
    local log=$root/build/packages.log
    # The package lists may be absent or old: fetch them where there are none, and once more when the install fails.
    if ! { compgen -G '/var/lib/apt/lists/*Packages*' >/dev/null &&
        apt_get install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1; }; then
        if ! { apt_get update && apt_get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
            tail -n 20 "$log" >&2
            say "The packages could not be installed (all of it: $log)."
            return 1
        fi
    fi
}

# Configures only when there is no build yet or the presets changed; CMake files that change are ninja's business.
build_release() {
    if [ ! -f "$build/build.ninja" ] || [ "$root/CMakePresets.json" -nt "$build/build.ninja" ]; then
        say "Configuring (preset release)"
        (cd "$root" && cmake --preset release --log-level=NOTICE)
        touch "$build/build.ninja"
        say "Building; the first time takes some minutes"
    fi
    NINJA_STATUS='[%f/%t] ' ninja -C "$build" -j"$(nproc)" "$@"
}
