// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/source_label.h"

#include "app/models/date_text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace dateline::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("SourceLabel", text); }

} // namespace

QString toQString(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

QString sourceName(const project::SourceDocument& source) {
    const auto& document = source.document;
    if (!document.source.empty()) return toQString(document.source);
    if (!document.title.empty()) return toQString(document.title);
    const QString file = QFileInfo(toQString(document.path)).completeBaseName();
    return file.isEmpty() ? tr("untitled source") : file;
}

QString sourceTitle(const project::SourceDocument& source) {
    const QString title = toQString(source.document.title);
    return title == sourceName(source) ? QString() : title;
}

QString shortDate(const temporal::Published& published, const QLocale& locale) {
    if (!published.when) return {};
    time::When days = *published.when;
    days.clock.reset();
    return dateInWords(days, locale, DateForm::brief);
}

bool isUndated(const temporal::Published& published) {
    return !published.when || published.basis == temporal::DatingBasis::unknown;
}

DatingLine datingLine(const temporal::Published& published, const QLocale& locale) {
    if (!published.when) return {tr("undated"), true};
    const QString date = shortDate(published, locale);
    switch (published.basis) {
    case temporal::DatingBasis::stated:
    case temporal::DatingBasis::metadata:
        return {tr("published %1").arg(date), false};
    case temporal::DatingBasis::given:
        return {tr("given as %1").arg(date), false};
    case temporal::DatingBasis::inferred:
        return {tr("dated by inference: %1").arg(date), true};
    case temporal::DatingBasis::unknown:
        return {tr("undated, within %1").arg(date), true};
    }
    return {};
}

} // namespace dateline::app
