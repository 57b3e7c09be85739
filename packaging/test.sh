#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./packaging/test.sh [CTEST OPTION…]: installs what is missing, builds in release, and runs every test.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/dependencies.sh"

install_packages "${build_packages[@]}" "${font_packages[@]}"
build_release
cd "$root"
exec ctest --preset release -j"$(nproc)" "$@"
