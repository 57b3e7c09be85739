// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/step_words.h"

#include "app/models/date_text.h"
#include "app/models/explanation_text.h"
#include "app/models/source_label.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline::app {

namespace {

const QLocale& english() {
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

/// Names the document where the step rests on another than its own.
QString otherSource(const temporal::ExplanationStep& step, const ingest::Document& document) {
    if (step.document.empty()) return {};
    for (const auto& name : {document.source, document.title})
        if (!name.empty()) return toQString(name);
    return toQString(step.document);
}

/// One line of ASCII that is not long stays as it is.
bool isQuotable(std::string_view words) {
    constexpr std::size_t shortest = 60;
    const auto plain = [](char c) { return c > ' ' && c < 0x7f; };
    bool blank = true;
    for (const char c : words) {
        if (!plain(c) && (c != ' ' || blank)) return false;
        blank = c == ' ';
    }
    return !blank && words.size() <= shortest;
}

struct HashText {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class Value>
using ByText = std::unordered_map<std::string, Value, HashText, std::equal_to<>>;

/// A sentence of stepPattern() in UTF-8, cut where something is filled in.
class Sentence {
public:
    enum Filling : std::size_t { words, anchor, before, after, nothing };
    using Fillings = std::array<std::string_view, nothing>;

    explicit Sentence(const std::string& pattern) {
        constexpr std::array<std::string_view, nothing> places{"%words", "%anchor", "%before", "%after"};
        std::string text;
        for (std::size_t at = 0; at < pattern.size();) {
            const auto rest = std::string_view(pattern).substr(at);
            const auto place =
                std::find_if(places.begin(), places.end(), [&](auto name) { return rest.starts_with(name); });
            if (place == places.end()) {
                text += pattern[at++];
                continue;
            }
            m_parts.emplace_back(std::exchange(text, {}), static_cast<Filling>(place - places.begin()));
            at += place->size();
        }
        m_parts.emplace_back(text, nothing);
    }

    [[nodiscard]] std::string with(const Fillings& fillings) const {
        std::string result;
        for (const auto& [text, filling] : m_parts) {
            result += text;
            if (filling != nothing) result += fillings[filling];
        }
        return result;
    }

private:
    std::vector<std::pair<std::string, Filling>> m_parts; ///< text, and what follows it
};

/// stepInWords(), remembering sentences by rule and words by value: few of either come again and again.
class StepWords {
public:
    std::string operator()(const temporal::ExplanationStep& step, const ingest::Document& document) {
        constexpr std::size_t most = 1 << 16; // values: some megabytes
        if (m_values.size() >= most) m_values.clear();
        const auto words = slice(document.text, step.span);
        const QString source = otherSource(step, document);
        if (!source.isEmpty()) return stepInWords(step, toQString(words), source, english()).toStdString();
        std::string shortened;
        std::string_view quoted = words;
        if (!words.empty() && !isQuotable(words)) quoted = shortened = quotable(toQString(words)).toStdString();
        return sentenceOf(step, !quoted.empty())
            .with({quoted, inWords(step.anchor), inWords(step.before), inWords(step.after)});
    }

private:
    const Sentence& sentenceOf(const temporal::ExplanationStep& step, bool quoted) {
        const std::size_t told = (quoted ? 1U : 0U) | (step.anchor.empty() ? 0U : 2U) |
                                 (step.before.empty() ? 0U : 4U) | (step.after.empty() ? 0U : 8U) |
                                 (step.before == step.after ? 16U : 0U);
        auto found = m_sentences.find(std::string_view(step.rule));
        if (found == m_sentences.end()) found = m_sentences.try_emplace(std::string(step.rule)).first;
        auto& sentence = found->second[told];
        if (!sentence) sentence.emplace(stepPattern(step, quoted).toStdString());
        return *sentence;
    }

    /// Stays where it is until the next step.
    std::string_view inWords(std::string_view value) {
        if (value.empty()) return {};
        auto found = m_values.find(value);
        if (found == m_values.end()) {
            found = m_values.try_emplace(std::string(value), valueInWords(value, english()).toStdString()).first;
        }
        return found->second;
    }

    ByText<std::array<std::optional<Sentence>, 32>> m_sentences;
    ByText<std::string> m_values;
};

} // namespace

exchange::StepText stepWords() { return StepWords(); }

} // namespace dateline::app
