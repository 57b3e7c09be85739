# SPDX-FileCopyrightText: 2026 The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of ours compiles with.
add_library(dateline_options INTERFACE)
target_compile_options(dateline_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
# GCC 12 warns of overlapping copies inside std::string's operator+ where there are none (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(dateline_options INTERFACE -Wno-restrict)
endif()
if(DATELINE_WERROR)
    target_compile_options(dateline_options INTERFACE -Werror)
endif()
if(DATELINE_SANITIZE)
    target_compile_options(dateline_options INTERFACE -fsanitize=${DATELINE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(dateline_options INTERFACE -fsanitize=${DATELINE_SANITIZE})
endif()
if(DATELINE_COVERAGE)
    target_compile_options(dateline_options INTERFACE --coverage -O0)
    target_link_options(dateline_options INTERFACE --coverage)
endif()
if(DATELINE_FUZZ)
    target_compile_options(dateline_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
