// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `dateline extract --as timeml`: one TimeML 1.2.1 document an article, TIMEX3 tags in its text.

#include "core/ingest/document.h"
#include "core/temporal/reading.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace dateline::exchange {

/// One XML document bit by bit: begin(), add() in order, end(). `out` may be emptied in between; it and the document must
/// outlive the writer. The content of <TEXT> is the article's text, byte for byte once parsed, except that characters XML
/// 1.0 cannot hold become U+FFFD.
class TimeMlWriter {
public:
    TimeMlWriter(std::string& out, const ingest::Document& document) : m_out(out), m_document(document) {}

    void begin(const temporal::Published& published);
    void add(const temporal::Timex& timex);
    void end();

private:
    [[nodiscard]] std::string anchorOf(const temporal::Timex& timex) const;
    void appendTies(const temporal::Timex& timex);
    void appendEnds(const temporal::Timex& timex);
    void remember(const temporal::Timex& timex);
    void remember(time::Day day); ///< has the last tag

    std::string& m_out;
    const ingest::Document& m_document;
    std::uint32_t m_written = 0;               ///< bytes of the text
    std::size_t m_tags = 0;                    ///< TIMEX3 tags of the text; t0 is the document's own
    std::map<std::string, std::size_t> m_days; ///< the last tag of each day, "2022-01-16"
};

/// Appends a whole XML document.
void appendTimeMl(std::string& out, const ingest::Document& document, const temporal::Reading& reading);

} // namespace dateline::exchange
