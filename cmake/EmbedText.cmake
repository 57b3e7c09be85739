# SPDX-FileCopyrightText: 2026 The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# dateline_embed_text(TARGET name.cpp SYMBOL ns::function FILES…)
# Compiles the files into TARGET as `std::span<const EmbeddedText> function()`, declared in core/base/embedded_text.h.
# Core has no Qt and so no Qt resources; a lexicon must be there even when the program is one copied file.
function(dateline_embed_text target output symbol)
    set(generated ${CMAKE_CURRENT_BINARY_DIR}/${output})
    add_custom_command(OUTPUT ${generated}
        COMMAND ${CMAKE_COMMAND} -DOUTPUT=${generated} -DSYMBOL=${symbol} "-DFILES=${ARGN}" -DROOT=${PROJECT_SOURCE_DIR}/resources
                -P ${PROJECT_SOURCE_DIR}/cmake/WriteEmbeddedText.cmake
        DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/WriteEmbeddedText.cmake
        VERBATIM)
    target_sources(${target} PRIVATE ${generated})
endfunction()
