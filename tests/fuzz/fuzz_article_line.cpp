// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any line is an article or an error that names the place.

#include "core/ingest/reader.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/utf8.h"

#include <cstdint>
#include <string_view>

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view line(reinterpret_cast<const char*>(data), size);
    const auto article = ingest::readArticleLine(line, "articles.ndjson:1");
    if (article) {
        fuzz::require(fuzz::isUtf8(article->text), "an article's text is UTF-8");
        fuzz::require(!article->key.empty(), "an article has a key");
    } else {
        fuzz::require(!article.error().what.empty() && !article.error().where.empty(), "an error says what and where");
    }
    return 0;
}
