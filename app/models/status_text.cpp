// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/status_text.h"

#include <QCoreApplication>

namespace dateline::app {

QString statusInWords(events::Status status) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Status", text); };
    switch (status) {
    case events::Status::happened:
        return tr(QT_TRANSLATE_NOOP("Status", "reported as done"));
    case events::Status::planned:
        return tr(QT_TRANSLATE_NOOP("Status", "announced, not reported as done"));
    case events::Status::denied:
        return tr(QT_TRANSLATE_NOOP("Status", "said not to have happened"));
    case events::Status::hypothetical:
        return tr(QT_TRANSLATE_NOOP("Status", "supposed, not reported as done"));
    case events::Status::habitual:
        return tr(QT_TRANSLATE_NOOP("Status", "told as what is usually done"));
    }
    return {};
}

} // namespace dateline::app
