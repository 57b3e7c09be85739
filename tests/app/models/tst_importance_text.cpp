// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/importance_text.h"

#include "app/models/english_plurals.h"

#include <QCoreApplication>
#include <QTest>

using namespace dateline;

class ImportanceTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::installEnglishPlurals(); }

    void nothingIsSaidOfPartsThatAreZero() { QCOMPARE(app::importanceInWords({2, 3, 0, 0, {}}), QString()); }

    void everyPartIsNamedWithItsNumber() {
        QCOMPARE(app::importanceInWords({2, 3, 1, 2, {12, 5, 1, 1.7}}),
                 QStringLiteral("told again a week and more later by 1 article · 2 relations to other events · its day "
                                "is named in 12 articles · in 5 of them a week and more later · 1 article appeared "
                                "that day · busy days around it take away 2 articles"));
    }
};

QTEST_GUILESS_MAIN(ImportanceTextTest)
#include "tst_importance_text.moc"
