// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/extract_json.h"

namespace dateline::exchange {

void ExtractLineWriter::begin(const temporal::Published& published) {
    m_json.beginObject().key("id").string(m_document.key);
    m_json.key("published");
    writePublished(m_json, published, m_document, m_explanations);
    m_json.key("timexes").beginArray();
}

void ExtractLineWriter::add(const temporal::Timex& timex) {
    m_json.beginObject();
    writeTimexMembers(m_json, timex, m_document);
    writeDayMembers(m_json, timex.when);
    m_json.key("why");
    m_explanations.write(m_json, timex.why, m_document);
    m_json.endObject();
}

void ExtractLineWriter::end() {
    m_json.endArray().endObject();
    m_out += '\n';
}

void appendExtractLine(std::string& out, const ingest::Document& document, const temporal::Reading& reading,
                       const StepText& stepText) {
    ExtractLineWriter line(out, document, stepText);
    line.begin(reading.published);
    for (const auto& timex : reading.timexes) line.add(timex);
    line.end();
}

} // namespace dateline::exchange
