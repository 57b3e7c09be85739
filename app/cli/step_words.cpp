// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/step_words.h"

#include "app/models/explanation_text.h"
#include "app/models/source_label.h"

#include <string_view>
#include <unordered_map>

namespace dateline::app {

namespace {

/// Names the document where the step rests on another than its own.
QString otherSource(const temporal::ExplanationStep& step, const ingest::Document& document) {
    if (step.document.empty()) return {};
    for (const auto& name : {document.source, document.title})
        if (!name.empty()) return toQString(name);
    return toQString(step.document);
}

std::string phrase(const temporal::ExplanationStep& step, const ingest::Document& document) {
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const QString words = toQString(slice(document.text, step.span));
    return stepInWords(step, words, otherSource(step, document), english).toStdString();
}

/// Everything that phrase() looks at.
std::string keyOf(const temporal::ExplanationStep& step, const ingest::Document& document) {
    std::string key;
    const auto words = slice(document.text, step.span);
    for (const std::string_view part :
         {std::string_view(step.rule), words, std::string_view(step.document), std::string_view(step.anchor),
          std::string_view(step.before), std::string_view(step.after)}) {
        key += part;
        key += '\0';
    }
    return key;
}

} // namespace

exchange::StepText stepWords() {
    return [known = std::unordered_map<std::string, std::string>()](const temporal::ExplanationStep& step,
                                                                    const ingest::Document& document) mutable {
        constexpr std::size_t most = 1 << 16; // some tens of megabytes; full explicit dates rarely come back
        if (known.size() >= most) known.clear();
        const auto [place, isNew] = known.try_emplace(keyOf(step, document));
        if (isNew) place->second = phrase(step, document);
        return place->second;
    };
}

} // namespace dateline::app
