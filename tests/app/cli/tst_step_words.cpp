// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/step_words.h"
#include "app/models/explanation_text.h"
#include "app/models/source_label.h"

#include <QtTest>

using namespace dateline;
using namespace dateline::app;

class StepWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rememberedSentencesAreThoseOfTheWindow_data();
    void rememberedSentencesAreThoseOfTheWindow();
};

void StepWordsTest::rememberedSentencesAreThoseOfTheWindow_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    const auto row = [](QString text, QString rule) { QTest::newRow(qPrintable(text + rule)) << text << rule; };
    row(u"Wednesday"_qs, u"weekday.bare"_qs);
    row(u"early on\nWednesday  morning"_qs, u"weekday.bare"_qs);
    row(u"%after and %words"_qs, u"weekday.bare"_qs);
    row(u"Möwenau’s day"_qs, u"weekday.bare"_qs);
    row(QString(200, u'w'), u"weekday.bare"_qs);
    row(u"one word after another "_qs.repeated(8), u"weekday.bare"_qs);
    row(u""_qs, u"weekday.bare"_qs);
    row(u"Wednesday"_qs, u"weekday.most-recent"_qs);
    row(u"Wednesday"_qs, u"no.such-rule"_qs);
    row(u""_qs, u"no.such-rule"_qs);
}

void StepWordsTest::rememberedSentencesAreThoseOfTheWindow() {
    QFETCH(QString, text);
    QFETCH(QString, rule);
    ingest::Document document;
    document.text = text.toStdString();
    document.title = "Bridge shut";
    auto words = stepWords();
    for (int told = 0; told < 32; ++told) {
        temporal::ExplanationStep step;
        step.rule = rule.toStdString();
        step.span = {0, static_cast<std::uint32_t>(document.text.size())};
        if (told & 1) step.anchor = "2022-01-16";
        if (told & 2) step.before = "XXXX-WXX-3";
        if (told & 4) step.after = told & 8 ? "XXXX-WXX-3" : "2022-01-12/2022-01-14";
        if (told & 16) step.document = "another";
        const QString source = told & 16 ? u"Bridge shut"_qs : QString();
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        for (int time = 0; time < 2; ++time)
            QCOMPARE(QString::fromStdString(words(step, document)), stepInWords(step, text, source, english));
    }
}

QTEST_APPLESS_MAIN(StepWordsTest)
#include "tst_step_words.moc"
