// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/english_plurals.h"

#include <QCoreApplication>
#include <QTranslator>

namespace dateline::app {

namespace {

class EnglishPlurals final : public QTranslator {
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }

    /// A null answer leaves the text to the next translator.
    [[nodiscard]] QString translate(const char*, const char* sourceText, const char*, int n) const override {
        const QString text = QString::fromUtf8(sourceText);
        if (n < 0 || !text.contains(QLatin1Char('('))) return {};
        return inflected(text, n == 1);
    }

private:
    /// "(s)" is the plural's ending; "(y|ies)" is one ending or the other.
    static QString inflected(const QString& text, bool one) {
        QString result;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype open = text.indexOf(QLatin1Char('('), at);
            const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char(')'), open);
            if (close < 0) return result + text.mid(at);
            const QString ending = text.mid(open + 1, close - open - 1);
            const qsizetype bar = ending.indexOf(QLatin1Char('|'));
            result += text.mid(at, open - at);
            if (one)
                result += ending.left(qMax<qsizetype>(bar, 0));
            else
                result += ending.mid(bar + 1);
            at = close + 1;
        }
        return result;
    }
};

} // namespace

void installEnglishPlurals() {
    QCoreApplication* application = QCoreApplication::instance();
    if (application == nullptr || application->findChild<QTranslator*>(QStringLiteral("englishPlurals")) != nullptr)
        return;
    auto* plurals = new EnglishPlurals(application);
    plurals->setObjectName(QStringLiteral("englishPlurals"));
    QCoreApplication::installTranslator(plurals);
}

} // namespace dateline::app
