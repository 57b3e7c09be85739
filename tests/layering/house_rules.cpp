// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/house_rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace dateline::tests {

namespace {

/// From left to right; a folder includes only itself and what stands before it.
const QStringList& layers() {
    static const QStringList order = {u"base"_qs,     u"time"_qs,     u"text"_qs,     u"ingest"_qs,
                                      u"temporal"_qs, u"events"_qs,   u"graph"_qs,    u"project"_qs,
                                      u"layout"_qs,   u"exchange"_qs, u"pipeline"_qs, u"app"_qs};
    return order;
}

/// Position of a path such as "core/time/day.h", "core/pipeline.h" or "app/main.cpp"; -1 for anything else.
qsizetype layerOf(const QString& path) {
    if (path.startsWith(u"app/"_qs)) return layers().indexOf(u"app"_qs);
    if (!path.startsWith(u"core/"_qs)) return -1;
    return layers().indexOf(path.section(u'/', 1, 1).section(u'.', 0, 0));
}

bool isCode(const QString& path) { return path.endsWith(u".h"_qs) || path.endsWith(u".cpp"_qs); }
bool isCore(const QString& path) { return path.startsWith(u"core/"_qs) && isCode(path); }
bool isProgram(const QString& path) { return isCode(path) && (isCore(path) || path.startsWith(u"app/"_qs)); }

struct Found {
    QString what;
    qsizetype line;
};

QList<Found> matches(const QString& text, const QRegularExpression& pattern) {
    QList<Found> found;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        found.append({match.captured(1), text.left(match.capturedStart()).count(u'\n') + 1});
    }
    return found;
}

/// Included names, as written between the quotes or angle brackets.
QList<Found> includesOf(const QString& text) {
    static const QRegularExpression include(uR"(^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"])"_qs,
                                            QRegularExpression::MultilineOption);
    return matches(text, include);
}

QString fault(const QString& path, qsizetype line, const QString& what) {
    return u"%1:%2: %3"_qs.arg(path, QString::number(line), what);
}

QStringList coreIncludesNoQt(const QString& path, const QString& text) {
    static const QRegularExpression qt(u"^(Q[A-Z]|Qt|qt|q[a-z]+\\.h$|private/q)"_qs);
    QStringList faults;
    if (!isCore(path)) return faults;
    for (const auto& [name, line] : includesOf(text))
        if (qt.match(name).hasMatch()) faults.append(fault(path, line, u"core includes Qt's "_qs + name));
    return faults;
}

QStringList boostStaysInTimeSources(const QString& path, const QString& text) {
    QStringList faults;
    if (!isCode(path) || (path.startsWith(u"core/time/"_qs) && path.endsWith(u".cpp"_qs))) return faults;
    for (const auto& [name, line] : includesOf(text))
        if (name.startsWith(u"boost/"_qs)) faults.append(fault(path, line, name + u" outside core/time/*.cpp"_qs));
    return faults;
}

QStringList librariesStayInSources(const QString& path, const QString& text) {
    static const QRegularExpression library(
        u"^(nlohmann/|CLI/|fmt/|sqlite3\\.h|unicode/|md4c|libstemmer|simdjson|xxhash)"_qs);
    QStringList faults;
    if (!isProgram(path) || !path.endsWith(u".h"_qs)) return faults;
    for (const auto& [name, line] : includesOf(text))
        if (library.match(name).hasMatch()) faults.append(fault(path, line, name + u" in a header"_qs));
    return faults;
}

QStringList layersIncludeOnlyEarlierOnes(const QString& path, const QString& text) {
    QStringList faults;
    const qsizetype own = layerOf(path);
    if (!isProgram(path) || own < 0) return faults;
    for (const auto& [name, line] : includesOf(text))
        if (layerOf(name) > own)
            faults.append(fault(path, line, u"%1 includes the later layer's %2"_qs.arg(layers()[own], name)));
    return faults;
}

QStringList everyFolderIsALayer(const QString& path, const QString&) {
    if (!isProgram(path) || layerOf(path) >= 0) return {};
    return {fault(path, 1, u"this folder has no place in the order of layers"_qs)};
}

QStringList sourcesNameTheirLicence(const QString& path, const QString& text) {
    const QString head = text.left(600);
    if (head.contains(u"SPDX-FileCopyrightText: "_qs) && head.contains(u"SPDX-License-Identifier: GPL-3.0-or-later"_qs))
        return {};
    return {fault(path, 1, u"needs the two SPDX lines"_qs)};
}

QStringList headersAreGuardedOnce(const QString& path, const QString& text) {
    if (!path.endsWith(u".h"_qs) || text.count(u"#pragma once\n"_qs) == 1) return {};
    return {fault(path, 1, u"needs one #pragma once"_qs)};
}

/// Comments blanked out, line numbers kept. Strings are stepped over so that "//" in one is no comment.
QString withoutComments(const QString& text) {
    static const QRegularExpression part(uR"re("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|(//[^\n]*|/\*.*?\*/))re"_qs,
                                         QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype at = 0;
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (match.capturedStart(1) < 0) continue;
        result += text.mid(at, match.capturedStart() - at) + QString(match.captured().count(u'\n'), u'\n');
        at = match.capturedEnd();
    }
    return result + text.mid(at);
}

/// Calendar words inside string literals. Words that mean something else too ("may", "march", "sun") count only
/// when they are the whole literal.
QStringList calendarWordsStayInTheLexicon(const QString& path, const QString& text) {
    static const QRegularExpression literal(uR"re("((?:\\.|[^"\\\n])*)")re"_qs);
    static const QRegularExpression plain(
        u"\\b(january|february|april|june|july|august|september|october|november|december|"
        "(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\\b"_qs,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression whole(
        u"^(march|may|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(rs?)?|fri|sat|sun)\\.?$"_qs,
        QRegularExpression::CaseInsensitiveOption);
    QStringList faults;
    if (!isCore(path)) return faults;
    for (const auto& [string, line] : matches(withoutComments(text), literal))
        if (plain.match(string).hasMatch() || whole.match(string).hasMatch())
            faults.append(fault(path, line, u"\"%1\" belongs in resources/lexicon"_qs.arg(string)));
    return faults;
}

/// First columns of the tables of every language, and what the program itself calls things: names of tables, of word
/// classes and of fields in the notation of rules.
struct LexiconWords {
    QSet<QString> languages;
    QSet<QString> tables;
    QSet<QString> notation;
};

LexiconWords readLexicon() {
    static const QRegularExpression name(u"\\{([a-z]+)|\\b([a-z]+)=([a-z]*)"_qs);
    LexiconWords words;
    QDirIterator it(QStringLiteral(DATELINE_SOURCE_DIR "/resources/lexicon"), {u"*.tsv"_qs}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        const QString table = it.fileInfo().completeBaseName();
        words.tables.insert(table);
        words.languages.insert(it.fileInfo().dir().dirName());
        if (table != u"rules"_qs || !file.open(QIODevice::ReadOnly)) continue;
        for (auto match = name.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
            for (const QString& part : match.next().capturedTexts().mid(1)) words.notation.insert(part);
    }
    return words;
}

/// Literals that are a word and no word of a language: what columns of the tables call things, by the file that reads
/// them; names of stored values; names in files that others write.
const QSet<QString>& namesInCode() {
    static const QSet<QString> names = {
        // properties of language.tsv
        u"fallback"_qs, u"stemmer"_qs, u"seldom"_qs,
        // columns of temporal tables, fields and built-in classes of the rule notation (core/temporal/grammar.h)
        u"century"_qs, u"half"_qs, u"second"_qs, u"dd"_qs, u"capitalised"_qs, u"lower"_qs, u"word"_qs, u"number"_qs,
        u"past"_qs, u"future"_qs, u"present"_qs, u"relative"_qs, u"calendar"_qs, u"shift"_qs, u"reference"_qs,
        u"duration"_qs, u"set"_qs, u"published"_qs, u"updated"_qs, u"month"_qs, u"weekday"_qs, u"yy"_qs, u"bc"_qs,
        u"ad"_qs, u"reporting"_qs, u"will"_qs, u"list"_qs, u"range"_qs, u"after"_qs, u"event"_qs, u"part"_qs,
        // families of temporal rules
        u"date"_qs, u"numeric"_qs, u"iso"_qs,
        // where a document's date comes from
        u"stated"_qs, u"metadata"_qs, u"given"_qs, u"inferred"_qs, u"unknown"_qs,
        // columns of the tables of events and titles
        u"coordinate"_qs, u"conjunction"_qs, u"sequel"_qs, u"that"_qs, u"statement"_qs, u"meeting"_qs,
        u"publication"_qs, u"people"_qs, u"capital"_qs, u"connector"_qs, u"ordinal"_qs, u"verb"_qs, u"before"_qs,
        u"auxiliary"_qs, u"perfect"_qs, u"participle"_qs, u"agent"_qs, u"modal"_qs, u"adverb"_qs, u"stamp"_qs,
        u"pointer"_qs, u"caption"_qs, u"body"_qs, u"question"_qs, u"possessive"_qs, u"person"_qs, u"attaches"_qs,
        u"loose"_qs, u"pluperfect"_qs, u"object"_qs, u"bare"_qs, u"possible"_qs, u"negation"_qs, u"condition"_qs,
        u"denial"_qs, u"habit"_qs, u"claim"_qs, u"falsehood"_qs, u"cancellation"_qs, u"dates"_qs,
        // columns of the tables of names
        u"place"_qs, u"noun"_qs, u"opener"_qs, u"joined"_qs, u"definite"_qs, u"group"_qs, u"common"_qs, u"saint"_qs,
        u"suffix"_qs, u"opening"_qs,
        // columns of the tables of page lines
        u"begins"_qs, u"contains"_qs, u"tail"_qs, u"filler"_qs, u"crew"_qs, u"voice"_qs,
        // addresses, digits, files
        u"www"_qs, u"abcdef"_qs, u"tsv"_qs};
    return names;
}

bool readsArticles(const QString& path) {
    static const QRegularExpression analysing(
        u"^core/((text|temporal|events|graph)/|ingest/(line_words|article_lines|article_structure)\\.)"_qs);
    return isCode(path) && analysing.match(path).hasMatch();
}

/// Where articles are read, a literal that is one word must be a name of the program's own. Words in capitals are none
/// of a language, because words are compared folded: they are names of TIMEX3.
QStringList wordsStayInTheLexicon(const QString& path, const QString& text) {
    static const QRegularExpression literal(uR"re("((?:\\.|[^"\\\n])*)")re"_qs);
    static const QRegularExpression word(uR"re(^[ .,'-]*([A-Za-z]{2,})[ .,'-]*$)re"_qs);
    static const LexiconWords lexicon = readLexicon();
    QStringList faults;
    if (!readsArticles(path)) return faults;
    for (const auto& [string, line] : matches(withoutComments(text), literal)) {
        const QString only = word.match(string).captured(1);
        const bool name = only.isEmpty() || only == only.toUpper() || namesInCode().contains(only) ||
                          lexicon.tables.contains(only) || lexicon.notation.contains(only);
        if (!name) faults.append(fault(path, line, u"\"%1\" belongs in resources/lexicon"_qs.arg(string)));
    }
    return faults;
}

QStringList languagesAreNotNamed(const QString& path, const QString& text) {
    static const QRegularExpression literal(uR"re("([a-z]{2})")re"_qs);
    static const LexiconWords lexicon = readLexicon();
    QStringList faults;
    if (!isCore(path)) return faults;
    for (const auto& [string, line] : matches(withoutComments(text), literal))
        if (lexicon.languages.contains(string))
            faults.append(fault(path, line, u"\"%1\": the language is the document's"_qs.arg(string)));
    return faults;
}

QStringList nothingIsLeftForLater(const QString& path, const QString& text) {
    // Written in two halves so that this file keeps its own rule.
    static const QRegularExpression marker(u"\\b(TO"_qs
                                           u"DO|FIX"_qs
                                           u"ME|X"_qs
                                           u"XX)\\b"_qs);
    QStringList faults;
    for (const auto& [word, line] : matches(text, marker)) faults.append(fault(path, line, word));
    return faults;
}

} // namespace

QList<HouseRule> houseRules() {
    return {
        {"coreIncludesNoQt", coreIncludesNoQt},
        {"boostStaysInTimeSources", boostStaysInTimeSources},
        {"librariesStayInSources", librariesStayInSources},
        {"layersIncludeOnlyEarlierOnes", layersIncludeOnlyEarlierOnes},
        {"everyFolderIsALayer", everyFolderIsALayer},
        {"sourcesNameTheirLicence", sourcesNameTheirLicence},
        {"headersAreGuardedOnce", headersAreGuardedOnce},
        {"calendarWordsStayInTheLexicon", calendarWordsStayInTheLexicon},
        {"wordsStayInTheLexicon", wordsStayInTheLexicon},
        {"languagesAreNotNamed", languagesAreNotNamed},
        {"nothingIsLeftForLater", nothingIsLeftForLater},
    };
}

FileRule houseRule(const QString& name) {
    const auto rules = houseRules();
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const HouseRule& r) { return name == QLatin1String(r.name); });
    if (rule == rules.end()) qFatal("no rule of that name: %s", qPrintable(name));
    return rule->violations;
}

QStringList sourcesBelow(const QString& root) {
    static const QStringList patterns = {u"*.h"_qs,  u"*.cpp"_qs, u"*.cmake"_qs, u"CMakeLists.txt"_qs,
                                         u"*.sh"_qs, u"*.tsv"_qs, u"*.qrc"_qs,   u"*.py"_qs};
    QStringList paths;
    QDirIterator it(root, patterns, QDir::Files, QDirIterator::Subdirectories);
    const QDir base(root);
    while (it.hasNext()) {
        const QString path = base.relativeFilePath(it.next());
        if (!path.startsWith(u"build/"_qs) && !path.startsWith(u'.') && !path.contains(u"/."_qs)) paths.append(path);
    }
    paths.sort();
    return paths;
}

} // namespace dateline::tests
