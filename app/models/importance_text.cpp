// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/importance_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace dateline::app {

namespace {

QString counted(const char* text, double count) {
    return QCoreApplication::translate("Importance", text, nullptr, static_cast<int>(std::lround(count)));
}

void add(QStringList& parts, const char* text, double count) {
    if (std::lround(count) > 0) parts << counted(text, count);
}

} // namespace

QString importanceInWords(const graph::ImportanceParts& parts) {
    QStringList words;
    add(words, QT_TRANSLATE_NOOP("Importance", "told again a week and more later by %Ln article(s)"), parts.remembered);
    add(words, QT_TRANSLATE_NOOP("Importance", "%Ln relation(s) to other events"), parts.structure);
    add(words, QT_TRANSLATE_NOOP("Importance", "its day is named in %Ln article(s)"), parts.day.named);
    add(words, QT_TRANSLATE_NOOP("Importance", "in %Ln of them a week and more later"), parts.day.remembered);
    add(words, QT_TRANSLATE_NOOP("Importance", "%Ln article(s) appeared that day"), parts.day.published);
    add(words, QT_TRANSLATE_NOOP("Importance", "busy days around it take away %Ln article(s)"), parts.day.surroundings);
    return words.join(QStringLiteral(" · "));
}

} // namespace dateline::app
