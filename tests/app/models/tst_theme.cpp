// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/english_plurals.h"
#include "app/models/project_facts.h"
#include "app/models/theme.h"

#include <QTest>

using namespace dateline::app;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextReadsOnEverySurface_data() {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
        QTest::newRow("grey desktop") << QPalette(QColor(0xd4, 0xd0, 0xc8));
        QTest::newRow("solarized desktop") << QPalette(QColor(0x07, 0x36, 0x42), QColor(0x00, 0x2b, 0x36));
    }

    void everyTextReadsOnEverySurface() {
        QFETCH(QPalette, palette);
        const Theme theme = Theme::of(palette);
        for (const QColor& text : {theme.text, theme.muted, theme.accent, theme.inferred, theme.warning})
            for (const QColor& surface : {theme.window, theme.page, theme.card, theme.accentSoft})
                QVERIFY2(contrast(text, surface) >= 4.5,
                         qPrintable(text.name() + QStringLiteral(" on ") + surface.name()));
        QVERIFY(contrast(theme.onAccent, theme.accent) >= 4.5);
        QVERIFY(contrast(theme.highlightText, theme.highlight) >= 4.5);
    }

    void contrastIsThatOfTheStandard() {
        QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21) < 0.01);
        QVERIFY(qAbs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void countsReadAsEnglish() {
        installEnglishPlurals();
        QCOMPARE(
            statusLine({17, 5, 4, 1, 56, 55}),
            QStringLiteral("17 events  ·  5 sources, 4 independent, 1 undated  ·  56 dated expressions, 55 resolved"));
        QCOMPARE(statusLine({1, 1, 1, 0, 1, 0}),
                 QStringLiteral("1 event  ·  1 source  ·  1 dated expression, 0 resolved"));
    }
};

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
