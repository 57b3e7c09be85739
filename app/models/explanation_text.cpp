// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/explanation_text.h"

#include "app/models/date_text.h"
#include "app/models/explanation_sentences.h"
#include "app/models/source_label.h"

#include <QCoreApplication>

#include <algorithm>

namespace dateline::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("ExplanationText", text); }

} // namespace

QString quotable(QString words) {
    words = words.simplified();
    constexpr qsizetype most = 90;
    return words.size() <= most ? words : words.left(most - 1).trimmed() + QStringLiteral("…");
}

namespace {

/// What the step itself tells, for a rule without a sentence of its own.
QString genericSentence(const temporal::ExplanationStep& step, bool quoted) {
    QString text = quoted ? tr("“%words”") : QString();
    const auto join = [&text](const QString& separator, const QString& more) {
        text += text.isEmpty() ? more : separator + more;
    };
    if (!step.before.empty() && !step.after.empty() && step.before != step.after)
        join(tr(": "), tr("from %before to %after"));
    else if (!step.after.empty())
        join(tr(": "), tr("this means %after"));
    else if (!step.before.empty())
        join(tr(": "), tr("known so far: %before"));
    if (!step.anchor.empty()) join(tr(", "), tr("counted from %anchor"));
    return text.isEmpty() ? tr("by the rule “%1”").arg(toQString(step.rule)) : text;
}

/// One pass, so that a quoted text that happens to hold a placeholder stays as it is.
QString filled(const QString& pattern, const temporal::ExplanationStep& step, const QString& words,
               const QLocale& locale) {
    const std::pair<QLatin1String, QString> values[] = {{QLatin1String("%words"), words},
                                                        {QLatin1String("%anchor"), valueInWords(step.anchor, locale)},
                                                        {QLatin1String("%before"), valueInWords(step.before, locale)},
                                                        {QLatin1String("%after"), valueInWords(step.after, locale)}};
    QString text;
    for (qsizetype at = 0; at < pattern.size();) {
        const auto found = std::find_if(std::begin(values), std::end(values), [&](const auto& value) {
            return QStringView(pattern).mid(at).startsWith(value.first);
        });
        if (found == std::end(values)) {
            text += pattern[at++];
        } else {
            text += found->second;
            at += found->first.size();
        }
    }
    return text;
}

/// A sentence whose placeholders the step cannot fill would read broken.
bool fits(const QString& pattern, const temporal::ExplanationStep& step, bool quoted) {
    return (quoted || !pattern.contains(QLatin1String("%words"))) &&
           (!step.anchor.empty() || !pattern.contains(QLatin1String("%anchor"))) &&
           (!step.before.empty() || !pattern.contains(QLatin1String("%before"))) &&
           (!step.after.empty() || !pattern.contains(QLatin1String("%after")));
}

} // namespace

QString stepPattern(const temporal::ExplanationStep& step, bool quoted) {
    if (const char* sentence = sentenceOf(step.rule)) {
        const QString own = QCoreApplication::translate("ExplanationSentences", sentence);
        if (fits(own, step, quoted)) return own;
    }
    return genericSentence(step, quoted);
}

namespace {

std::optional<DocumentId> documentOf(const std::string& key, DocumentId home, const project::Project& project) {
    if (key.empty()) return home;
    const auto found = std::find_if(project.documents.begin(), project.documents.end(),
                                    [&](const project::SourceDocument& source) { return source.document.key == key; });
    if (found == project.documents.end()) return std::nullopt;
    return DocumentId{static_cast<std::uint32_t>(found - project.documents.begin())};
}

} // namespace

QString stepInWords(const temporal::ExplanationStep& step, const QString& words, const QString& source,
                    const QLocale& locale) {
    const QString quoted = quotable(words);
    const QString text = filled(stepPattern(step, !quoted.isEmpty()), step, quoted, locale);
    return source.isEmpty() ? text : tr("%1 (%2)").arg(text, source);
}

namespace {

/// A date that rests on an article's inferred date is explained only with how that was inferred.
temporal::Explanation withInference(const temporal::Explanation& why, const temporal::Published& published) {
    temporal::Explanation whole;
    for (const auto& step : why) {
        const bool inferred = step.rule == "anchor.inferred" && published.basis == temporal::DatingBasis::inferred &&
                              !published.why.empty();
        if (inferred)
            whole.insert(whole.end(), published.why.begin(), published.why.end());
        else
            whole.push_back(step);
    }
    return whole;
}

} // namespace

QStringList explanationInWords(const temporal::Explanation& why, DocumentId home, const project::Project& project,
                               const QLocale& locale) {
    QStringList sentences;
    for (const auto& step : withInference(why, project.at(home).reading.published)) {
        const auto document = documentOf(step.document, home, project);
        QString words;
        if (document && !step.span.empty()) words = toQString(slice(project.at(*document).document.text, step.span));
        const QString source = document && *document != home ? sourceName(project.at(*document)) : QString();
        const QString sentence = stepInWords(step, words, source, locale);
        if (sentences.isEmpty() || sentences.back() != sentence) sentences << sentence;
    }
    return sentences;
}

bool hasOwnSentence(std::string_view rule) { return sentenceOf(rule) != nullptr; }

} // namespace dateline::app
