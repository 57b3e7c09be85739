// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which language a text is in, and that every language has what reading needs.

#include "core/base/embedded_text.h"
#include "core/text/language.h"
#include "core/text/lexicon.h"
#include "core/text/sentence.h"

#include <QTest>

#include <algorithm>

using namespace dateline;
using namespace dateline::text;

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextIsOfTheLanguageWhoseWordsItHas_data();
    void aTextIsOfTheLanguageWhoseWordsItHas();
    void aHeadingInAnotherLanguageDecidesNothing();
    void everyLanguageHasTheTablesThatReadingNeeds_data();
    void everyLanguageHasTheTablesThatReadingNeeds();
    void aTableThatALanguageLacksIsTheFallbacks();
    void everyLanguageStemsItsWords();
    void anOrdinalEndsASentenceOnlyBeforeOne_data();
    void anOrdinalEndsASentenceOnlyBeforeOne();
};

void LanguageTest::aTextIsOfTheLanguageWhoseWordsItHas_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* code, const QString& text) {
        QTest::newRow(name) << text << code;
    };
    row("English", "en", u"The ferry left the harbour on Monday and has not been seen since."_qs);
    row("German", "de", u"Die Fähre hat den Hafen am Montag verlassen und ist seitdem verschwunden."_qs);
    row("one German word", "de", u"Mittwoch"_qs);
    row("one English word", "en", u"Wednesday"_qs);
    row("a German line", "de", u"Konzert am 12. August 2022"_qs);
    row("German in capitals", "de", u"DIE FÄHRE IST AM MONTAG GESUNKEN"_qs);
    row("English in capitals", "en", u"THE FERRY SANK ON MONDAY"_qs);
    row("a German headline", "de", u"Polizei nimmt zwei Männer fest"_qs);
    row("English about a German magazine", "en", u"Der Spiegel reported on Monday that the talks would go on."_qs);
    row("German that quotes English", "de",
        u"Der Minister sagte: “We will see.” Dann ging er nach Hause und schwieg."_qs);
    row("more English than German", "en",
        u"Er kam. The others had left long before, and nobody knew where they had gone or when they would be back."_qs);
    row("nothing", "en", QString());
    row("numbers only", "en", u"12 34 56.78"_qs);
    row("signs only", "en", u"– – – ! ? …"_qs);
    row("a language without tables", "en",
        u"Les ministres se sont réunis mercredi à Paris pour parler des sanctions."_qs);
    row("another script", "en", u"Министры встретились в среду"_qs);
    row("a wall of digits", "en", QString(100000, u'7'));
    row("a word of a hundred thousand letters", "en", QString(100000, u'ä'));
}

void LanguageTest::aTextIsOfTheLanguageWhoseWordsItHas() {
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Language found = languageOf(text.toStdString());
    QCOMPARE(QString::fromUtf8(found.code().data(), static_cast<qsizetype>(found.code().size())), code);
}

void LanguageTest::aHeadingInAnotherLanguageDecidesNothing() {
    const std::string furniture =
        "Skip to the content. Subscribe to our newsletter. This is what you may have missed.\n\n";
    std::string article;
    for (int i = 0; i < 20; ++i) article += "Der Rat hat am Montag getagt, und die Mehrheit war dafür. ";
    QCOMPARE(languageOf(furniture + article), *Language::named("de"));
}

void LanguageTest::everyLanguageHasTheTablesThatReadingNeeds_data() {
    QTest::addColumn<QString>("file");
    for (const Language language : languages())
        for (const char* table : {"abbreviations", "bounds", "date_line_cues", "date_lines", "language", "rules",
                                  "stopwords", "temporal_words", "tense"}) {
            const auto file = "lexicon/" + std::string(language.code()) + "/" + table + ".tsv";
            QTest::newRow(file.c_str()) << QString::fromStdString(file);
        }
}

void LanguageTest::everyLanguageHasTheTablesThatReadingNeeds() {
    QFETCH(QString, file);
    const auto all = embeddedLexicon();
    QVERIFY(std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.name == file.toStdString(); }));
}

void LanguageTest::aTableThatALanguageLacksIsTheFallbacks() {
    for (const Language language : languages()) QVERIFY(!lexiconRows(language, "countries").empty());
    QVERIFY(Language::named("de") && !Language::named("xx"));
    QCOMPARE(languages().front(), Language());
}

void LanguageTest::everyLanguageStemsItsWords() {
    const Language german = *Language::named("de");
    QCOMPARE(stemOf("verhandlungen", german), stemOf("verhandlung", german));
    QVERIFY(stemOf("verhandlungen", {}) != stemOf("verhandlung", {}));
}

void LanguageTest::anOrdinalEndsASentenceOnlyBeforeOne_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("sentences");
    const auto row = [](const char* text, int sentences) {
        QTest::newRow(text) << QString::fromUtf8(text) << sentences;
    };
    row("Er kam am 12. Januar zurück.", 1);
    row("Er kam am 12. Die anderen blieben.", 2);
    row("Das war im 19. Jahrhundert so.", 1);
    row("Es waren 2014. Das ist lange her.", 2);
    row("Er traf z. B. Herrn Dr. Kern und ging.", 1);
    row("Das war 44 v. Chr. in Rom.", 1);
}

void LanguageTest::anOrdinalEndsASentenceOnlyBeforeOne() {
    QFETCH(QString, text);
    QFETCH(int, sentences);
    const std::string bytes = text.toStdString();
    QCOMPARE(static_cast<int>(splitSentences(bytes, tokenise(bytes), *Language::named("de")).size()), sentences);
}

QTEST_APPLESS_MAIN(LanguageTest)
#include "tst_language.moc"
