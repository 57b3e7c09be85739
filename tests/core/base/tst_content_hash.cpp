// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/content_hash.h"

#include <QtTest>

using dateline::contentHash;

class TestContentHash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheSameOnEveryMachine() {
        // XXH3-128 of nothing, as published with the algorithm.
        QCOMPARE(contentHash(""), std::string("99aa06d3014798d86001c324468d497f"));
    }

    void hasThirtyTwoHexadecimalDigits() {
        const std::string hash = contentHash("The harbour reopened on Tuesday.");
        QCOMPARE(hash.size(), std::size_t{32});
        QCOMPARE(hash.find_first_not_of("0123456789abcdef"), std::string::npos);
    }

    void tellsTextsApartThatDifferInOneByte() {
        QVERIFY(contentHash("The talks end.") != contentHash("The talks and."));
    }

    void countsNulBytes() { QVERIFY(contentHash(std::string_view("a\0", 2)) != contentHash("a")); }
};

QTEST_APPLESS_MAIN(TestContentHash)
#include "tst_content_hash.moc"
