// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/lexicon.h"
#include "core/text/sentence.h"
#include "core/text/token.h"

#include <QtTest>

using namespace dateline;
using namespace dateline::text;

class TokenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textFallsIntoWordsNumbersAndMarks_data();
    void textFallsIntoWordsNumbersAndMarks();
    void brokenBytesNeitherHangNorOverrun();
    void sentencesEndWhereTheyShould_data();
    void sentencesEndWhereTheyShould();
    void everyTokenBelongsToOneSentence();
    void foldingIgnoresTheUsersLocale();
    void stemsBringFormsTogether();
};

namespace {

QStringList piecesOf(const std::string& text) {
    QStringList pieces;
    for (const Token& token : tokenise(text))
        pieces << QString::fromUtf8(slice(text, token.span).data(), static_cast<int>(token.span.size()));
    return pieces;
}

QStringList sentencesOf(const std::string& text) {
    QStringList found;
    const auto tokens = tokenise(text);
    for (const Sentence& sentence : splitSentences(text, tokens))
        found << QString::fromStdString(std::string(slice(text, sentence.span)));
    return found;
}

} // namespace

void TokenTest::textFallsIntoWordsNumbersAndMarks_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("pieces");
    const auto row = [](const char* name, QString text, QStringList pieces) { QTest::newRow(name) << text << pieces; };
    row("clitic", u"Wednesday's talks"_qs, {u"Wednesday"_qs, u"'s"_qs, u"talks"_qs});
    row("curly clitic", u"Wednesday’s"_qs, {u"Wednesday"_qs, u"’s"_qs});
    row("ordinal", u"17th"_qs, {u"17"_qs, u"th"_qs});
    row("hyphen", u"Anglo-Saxon"_qs, {u"Anglo"_qs, u"-"_qs, u"Saxon"_qs});
    row("iso date", u"2022-01-16"_qs, {u"2022"_qs, u"-"_qs, u"01"_qs, u"-"_qs, u"16"_qs});
    row("no-break space", u"10\u00a0May"_qs, {u"10"_qs, u"May"_qs});
    row("accents", u"Genève, Łódź"_qs, {u"Genève"_qs, u","_qs, u"Łódź"_qs});
    row("quotation", u"‘now’"_qs, {u"‘"_qs, u"now"_qs, u"’"_qs});
    row("nothing", u" \n\t"_qs, {});
}

void TokenTest::textFallsIntoWordsNumbersAndMarks() {
    QFETCH(QString, text);
    QFETCH(QStringList, pieces);
    QCOMPARE(piecesOf(text.toStdString()), pieces);
}

void TokenTest::brokenBytesNeitherHangNorOverrun() {
    const std::string broken("ok \xff\xfe\xc3 \xe2\x80 fine \xf0\x9f");
    QCOMPARE(piecesOf(broken), QStringList({u"ok"_qs, u"fine"_qs}));
}

void TokenTest::sentencesEndWhereTheyShould_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    const auto row = [](const char* name, QString text, QStringList sentences) {
        QTest::newRow(name) << text << sentences;
    };
    row("two", u"It rained. We left."_qs, {u"It rained."_qs, u"We left."_qs});
    row("abbreviation", u"Mr. Gray met Gen. Brown. They spoke."_qs,
        {u"Mr. Gray met Gen. Brown."_qs, u"They spoke."_qs});
    row("initials", u"J. P. Long signed."_qs, {u"J. P. Long signed."_qs});
    row("number", u"It rose 3.5 percent. Then it fell."_qs, {u"It rose 3.5 percent."_qs, u"Then it fell."_qs});
    row("closing quotation", u"“We go.” They went."_qs, {u"“We go.”"_qs, u"They went."_qs});
    row("headline", u"Talks end in Bern\n\nThe talks ended."_qs, {u"Talks end in Bern"_qs, u"The talks ended."_qs});
    row("wrapped line", u"The committee that had met for nine days in a row ended its\nwork without a result."_qs,
        {u"The committee that had met for nine days in a row ended its\nwork without a result."_qs});
    row("question", u"Who won? Nobody."_qs, {u"Who won?"_qs, u"Nobody."_qs});
    row("time of day", u"At 3 p.m. it began."_qs, {u"At 3 p.m. it began."_qs});
}

void TokenTest::sentencesEndWhereTheyShould() {
    QFETCH(QString, text);
    QFETCH(QStringList, sentences);
    QCOMPARE(sentencesOf(text.toStdString()), sentences);
}

void TokenTest::everyTokenBelongsToOneSentence() {
    const std::string text = "One. Two! (Three?) \"Four.\"\nFive\n\nSix e.g. seven... Eight";
    const auto tokens = tokenise(text);
    std::size_t next = 0;
    for (const Sentence& sentence : splitSentences(text, tokens)) {
        QCOMPARE(sentence.firstToken, next);
        QVERIFY(sentence.lastToken > sentence.firstToken);
        next = sentence.lastToken;
    }
    QCOMPARE(next, tokens.size());
}

void TokenTest::foldingIgnoresTheUsersLocale() {
    QCOMPARE(QString::fromStdString(foldedCase("FRIDAY IN İZMIR")).left(9), u"friday in"_qs);
    QCOMPARE(QString::fromStdString(foldedCase("ÉTÉ")), u"été"_qs);
    QCOMPARE(foldedCase("MA\xCC\x88RZ"), foldedCase("März")); // letters taken apart
}

void TokenTest::stemsBringFormsTogether() {
    QCOMPARE(stemOf("negotiations", {}), stemOf("negotiation", {}));
    QCOMPARE(stemOf("proposed", {}), stemOf("proposes", {}));
    QVERIFY(stemOf("talks", {}) != stemOf("walks", {}));
}

QTEST_APPLESS_MAIN(TokenTest)
#include "tst_token.moc"
