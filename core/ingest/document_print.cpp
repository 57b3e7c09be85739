// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/document_print.h"

namespace dateline::ingest {

Fingerprint printOf(const Document& document) {
    const auto headline = document.headline.value_or(Span{});
    FingerprintMaker print;
    print.add(document.key).add(document.title).add(document.source).add(fingerprintOf(document.text));
    print.add(document.text.size()).add(document.givenDate.has_value()).add(document.givenDate.value_or(""));
    print.add(document.headline.has_value()).add(headline.begin).add(headline.end);
    for (const Span span : document.furniture) print.add(span.begin).add(span.end);
    return print.take();
}

} // namespace dateline::ingest
