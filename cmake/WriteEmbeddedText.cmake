# SPDX-FileCopyrightText: 2026 The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Run by EmbedText.cmake at build time: one raw string literal a file, cut below the compiler's limit for literals.
set(body "")
foreach(file IN LISTS FILES)
    file(READ ${file} text)
    file(RELATIVE_PATH name ${ROOT} ${file})
    string(APPEND body "    {\"${name}\",\n")
    string(LENGTH "${text}" length)
    set(at 0)
    while(at LESS length OR at EQUAL 0)
        string(SUBSTRING "${text}" ${at} 12000 piece)
        string(APPEND body "     R\"~~~(${piece})~~~\"\n")
        math(EXPR at "${at} + 12000")
    endwhile()
    string(APPEND body "    },\n")
endforeach()
string(REGEX MATCH "^(.*)::([^:]*)$" _ "${SYMBOL}")
file(WRITE ${OUTPUT} "// Generated from resources/. Do not edit.\n#include \"core/base/embedded_text.h\"\n\nnamespace ${CMAKE_MATCH_1} {\n\nnamespace {\nconstexpr dateline::EmbeddedText texts[] = {\n${body}};\n} // namespace\n\nstd::span<const dateline::EmbeddedText> ${CMAKE_MATCH_2}() { return texts; }\n\n} // namespace ${CMAKE_MATCH_1}\n")
