// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `dateline extract --as ndjson`: one line a document with its date and its temporal expressions.

#include "core/base/json_writer.h"
#include "core/exchange/json_parts.h"
#include "core/exchange/step_text.h"
#include "core/ingest/document.h"
#include "core/temporal/reading.h"

#include <string>

namespace dateline::exchange {

/// One line bit by bit, for documents whose expressions should not all be held: begin(), add() in order, end(). `out` may
/// be emptied in between. All three must outlive the writer.
class ExtractLineWriter {
public:
    ExtractLineWriter(std::string& out, const ingest::Document& document, const StepText& stepText)
        : m_out(out), m_json(out), m_document(document), m_explanations(stepText) {}

    void begin(const temporal::Published& published);
    void add(const temporal::Timex& timex);
    void end();

private:
    std::string& m_out;
    JsonWriter m_json;
    const ingest::Document& m_document;
    ExplanationJson m_explanations;
};

/// Appends one line, line end included. Offsets are bytes of the document's UTF-8 text.
void appendExtractLine(std::string& out, const ingest::Document& document, const temporal::Reading& reading,
                       const StepText& stepText = plainStepText);

} // namespace dateline::exchange
