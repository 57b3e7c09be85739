// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/similar_texts.h"

#include <QtTest>

#include <algorithm>

using namespace dateline;
using namespace dateline::temporal;

namespace {

Terms termsOf(const std::string& text) { return articleTerms(recognise(text, {})); }

SimilarTexts indexOf(const std::vector<std::string>& texts, SimilarTexts::Sharing sharing = {}) {
    SimilarTexts index(sharing);
    for (const auto& text : texts) index.add(termsOf(text));
    index.finish();
    return index;
}

const std::vector<std::string> harbourNews{
    "Divers raised the anchor of the ferry near Arle.",
    "Surveyors measured cracks in the breakwater near Arle.",
    "Pupils laid wreaths at the lighthouse near Arle.",
};

} // namespace

class SimilarTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameTextIsWhollyAlike() {
        const auto matches = indexOf(harbourNews).closest(termsOf(harbourNews[1]), 3);
        QVERIFY(!matches.empty());
        QCOMPARE(matches.front().text, 1U);
        QVERIFY(std::abs(matches.front().similarity - 1.0) < 1e-6);
    }

    void rareWordsCountMoreThanCommonOnes() {
        const auto matches = indexOf(harbourNews).closest(termsOf("Wreaths near Arle, and near Arle again."), 3);
        QCOMPARE(matches.size(), std::size_t{3});
        QCOMPARE(matches.front().text, 2U);
        QVERIFY(matches[0].similarity > matches[1].similarity);
    }

    void wordsOfTooManyTextsFindNothing() {
        const auto matches = indexOf(harbourNews, {1, 2, true}).closest(termsOf("It was near Arle."), 3);
        QVERIFY(matches.empty());
    }

    void wordsOfTooFewTextsFindNothing() {
        const auto matches = indexOf(harbourNews, {2, 250, false}).closest(termsOf("The breakwater has cracks."), 3);
        QVERIFY(matches.empty());
    }

    void neitherCaseNorStopWordsMatter() {
        const auto matches = indexOf(harbourNews).closest(termsOf("THE CRACKS IN THE BREAKWATER"), 1);
        QCOMPARE(matches.size(), std::size_t{1});
        QCOMPARE(matches.front().text, 1U);
    }

    void lowerNumberComesFirstWhereTwoAreAlike() {
        const auto matches =
            indexOf({"A crane lifted the bow.", "A crane lifted the bow."}).closest(termsOf("crane"), 2);
        QCOMPARE(matches.size(), std::size_t{2});
        QCOMPARE(matches.front().text, 0U);
    }

    void textWithoutWordsFindsNothing() {
        QVERIFY(indexOf(harbourNews).closest(termsOf("… !"), 3).empty());
        QVERIFY(indexOf({}).closest(termsOf(harbourNews[0]), 3).empty());
    }

    void similarityStaysBetweenNoneAndAll() {
        const SimilarTexts index = indexOf(harbourNews, {1, 2, true});
        for (const auto& text : harbourNews)
            for (const auto& match : index.closest(termsOf(text + " " + harbourNews[0]), 3))
                QVERIFY(match.similarity > 0 && match.similarity <= 1.0 + 1e-6);
    }
};

QTEST_APPLESS_MAIN(SimilarTextsTest)
#include "tst_similar_texts.moc"
