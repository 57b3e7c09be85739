#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./packaging/run.sh [FILE…]: installs what is missing, builds, and opens Dateline on FILE… or on the sample.
# Without a display the timeline is rendered to an image instead.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/dependencies.sh"

packages=("${build_packages[@]}" "${font_packages[@]}")
if has_display; then packages+=("${window_packages[@]}"); fi
install_packages "${packages[@]}"
build_release dateline

if has_display; then exec "$program" "$@"; fi

image=dateline-timeline.png
if [ $# = 0 ]; then
    set -- "$root/resources/sample"
    image=dateline-sample.png
fi
directory=$PWD
[ -w "$directory" ] || directory=$build
"$program" export "$@" -o "$directory/$image"
[ -s "$directory/$image" ] || { say "No image was written."; exit 1; }
say "There is no display here, so the timeline was written to an image: $directory/$image"
