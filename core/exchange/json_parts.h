// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts that `extract` and `export` have in common, so that a date looks the same in both.

#include "core/base/json_writer.h"
#include "core/exchange/step_text.h"
#include "core/temporal/reading.h"

#include <functional>
#include <optional>
#include <string_view>

namespace dateline::exchange {

/// Finds the document of a key; null where there is none.
using DocumentByKey = std::function<const ingest::Document*(std::string_view key)>;

/// Writes explanations of one document.
class ExplanationJson {
public:
    ExplanationJson(const StepText& stepText, DocumentByKey documentByKey = {})
        : m_stepText(stepText), m_documentByKey(std::move(documentByKey)) {}

    /// `[{"rule", "text"}, …]`.
    void write(JsonWriter& json, const temporal::Explanation& why, const ingest::Document& document) const;

private:
    [[nodiscard]] const ingest::Document& otherDocument(const std::string& key) const;
    [[nodiscard]] std::string textOf(const temporal::ExplanationStep& step, const ingest::Document& own) const;

    const StepText& m_stepText;
    DocumentByKey m_documentByKey;
};

/// `{"value", "basis", "why"}`.
void writePublished(JsonWriter& json, const temporal::Published& published, const ingest::Document& document,
                    const ExplanationJson& explanations);

/// "begin", "end", "text", "type", "value", "mod" of an object that is open.
void writeTimexMembers(JsonWriter& json, const temporal::Timex& timex, const ingest::Document& document);

/// "from" and "to" of an object that is open: inclusive days, null without a place on the calendar.
void writeDayMembers(JsonWriter& json, const std::optional<time::When>& when);

} // namespace dateline::exchange
