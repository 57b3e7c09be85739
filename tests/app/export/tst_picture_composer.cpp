// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_composer.h"
#include "app/export/picture_excerpt.h"
#include "app/models/english_plurals.h"
#include "tests/support/example_project.h"

#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <set>
#include <stop_token>

using namespace dateline;
using app::ImageRequest;
using app::Picture;
using app::Sheet;

namespace {

using SharedProject = std::shared_ptr<const project::Project>;

SharedProject shared(project::Project project) { return std::make_shared<const project::Project>(std::move(project)); }

/// One event a day, a day apart, each with a title of its own.
SharedProject diary(int days) {
    project::Project project = test::crowdedProject(static_cast<std::size_t>(days), 3);
    const std::int32_t first = time::dayOf({2020, 1, 1}).number;
    for (int i = 0; i < days; ++i) {
        graph::Event& event = project.graph.events[static_cast<std::size_t>(i)];
        event.title = "Entry " + std::to_string(i) + " of the harbour diary";
        event.when = time::exactDay({first + i});
    }
    return shared(std::move(project));
}

QStringList wordsOf(const Sheet& sheet) {
    QStringList words;
    for (const app::PlacedScene& placed : sheet.scenes)
        for (const layout::Item& item : placed.scene.items)
            if (const auto* text = std::get_if<layout::Text>(&item)) words << QString::fromStdString(text->text);
    for (const app::SheetLine& line : sheet.lines) words << line.words;
    return words;
}

QString allWords(const Picture& picture) {
    QStringList words;
    for (const Sheet& sheet : picture.sheets) words += wordsOf(sheet);
    return words.join(QLatin1Char('|'));
}

/// Nothing stands outside of the paper less its margin.
bool liesWithin(const Picture& picture, double margin) {
    const QRectF paper(QPointF(), picture.size / picture.textSize);
    const double edge = margin / picture.textSize - 1;
    const QRectF inner = paper.adjusted(edge, edge, -edge, -edge);
    for (const Sheet& sheet : picture.sheets) {
        for (const app::PlacedScene& placed : sheet.scenes)
            if (!inner.contains(QRectF(placed.at, QSizeF(placed.scene.width, placed.scene.height)))) return false;
        for (const app::SheetLine& line : sheet.lines) {
            const double width = QFontMetricsF(line.font).horizontalAdvance(line.words);
            if (!inner.contains(QRectF(line.at - QPointF(0, 1), QSizeF(width, 1)))) return false;
        }
    }
    return true;
}

ImageRequest onPaper(int pages) {
    ImageRequest request;
    request.size = app::sizeOf(app::Paper::a4).transposed();
    request.sheets = app::Sheets{pages};
    request.whole = true;
    return request;
}

} // namespace

class PictureComposerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        app::installEnglishPlurals();
    }

    void aLongTimelineGoesOnOverPages();
    void noLabelIsCutAtThePagesEdge();
    void everyEventIsNamedOnSomePageWherePagesSuffice();
    void noMorePagesThanWanted_data();
    void noMorePagesThanWanted();
    void emptyStretchesAreLeftOutAndTold();
    void pagesOfOneTimelineHaveOneScale();
    void aFewEventsTakeOnePage();
    void everythingStaysWithinTheMargins_data();
    void everythingStaysWithinTheMargins();
    void sourcesAreNumberedAndCited();
    void copiesOfASourceAreMarked();
    void aLongListOfSourcesGoesOnOverSheetsAndIsComplete();
    void aPictureGrowsWhereItsSourcesNeedIt();
    void aPictureAsOnTheScreenHoldsTheTimelineAsItIs();
    void theLegendExplainsOnlyWhatIsThere();
    void whatIsDeniedOrSupposedSaysSo();
    void theLegendNamesNoMoreSourcesThanThereAreColours();
    void aStoryHoldsTheEventAndWhatBelongsToIt();
    void theWholeLeavesOutliersOutAndSaysSo();
    void severalSelectedEventsAreAPictureOfTheirOwn();
    void theTitleIsTheTimeUnlessOneIsGiven();
    void anEmptyStretchSaysSo();
    void filteredEventsStayAway();
    void aCancelledPictureComesBackSoon();

private:
    [[nodiscard]] Picture composed(const ImageRequest& request) const {
        return app::PictureComposer(m_project).compose(request);
    }
    const SharedProject m_project = shared(test::exampleProject());
};

void PictureComposerTest::aLongTimelineGoesOnOverPages() {
    const Picture picture = app::PictureComposer(diary(120)).compose(onPaper(0));
    const auto count = static_cast<int>(picture.sheets.size());
    QVERIFY(count >= 3 && count <= 24);
    for (int i = 0; i < count; ++i) {
        const Sheet& sheet = picture.sheets[static_cast<std::size_t>(i)];
        const QStringList words = wordsOf(sheet);
        QVERIFY(words.contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(count)));
        QVERIFY(words.contains(QStringLiteral("exact day"))); // each can be read by itself
        if (i > 0) QVERIFY(sheet.range.begin <= picture.sheets[static_cast<std::size_t>(i - 1)].range.end);
    }
}

void PictureComposerTest::noLabelIsCutAtThePagesEdge() {
    const Picture picture = app::PictureComposer(diary(120)).compose(onPaper(0));
    int titles = 0;
    for (const Sheet& sheet : picture.sheets)
        for (const app::PlacedScene& placed : sheet.scenes)
            for (const layout::Item& item : placed.scene.items) {
                const auto* text = std::get_if<layout::Text>(&item);
                if (!text || text->role != layout::TextRole::cardTitle) continue;
                ++titles;
                QVERIFY2(!text->text.ends_with("…"), text->text.c_str());
                QVERIFY(text->box.right() <= placed.scene.width);
            }
    QVERIFY(titles > 60);
}

void PictureComposerTest::everyEventIsNamedOnSomePageWherePagesSuffice() {
    constexpr int days = 40;
    const Picture picture = app::PictureComposer(diary(days)).compose(onPaper(12));
    QString words = allWords(picture);
    words.replace(QLatin1Char('|'), QLatin1Char(' ')); // titles are broken into lines
    for (int i = 0; i < days; ++i) QVERIFY2(words.contains(QStringLiteral("Entry %1 of").arg(i)), qPrintable(words));
}

void PictureComposerTest::noMorePagesThanWanted_data() {
    QTest::addColumn<int>("wanted");
    for (const int wanted : {1, 2, 3, 7}) QTest::addRow("%d", wanted) << wanted;
}

void PictureComposerTest::noMorePagesThanWanted() {
    QFETCH(int, wanted);
    const SharedProject project = diary(300);
    const Picture picture = app::PictureComposer(project).compose(onPaper(wanted));
    QCOMPARE(static_cast<int>(picture.sheets.size()), wanted);
    const auto lastDay = static_cast<double>(project->graph.events.back().when.days.first.number);
    QVERIFY(picture.sheets.back().range.contains(lastDay * layout::minutesPerDay + 1));
}

void PictureComposerTest::emptyStretchesAreLeftOutAndTold() {
    project::Project project = *diary(60);
    for (std::size_t i = 30; i < 60; ++i)
        project.graph.events[i].when = time::exactDay(project.graph.events[i].when.days.first + 3650);
    const Picture picture = app::PictureComposer(shared(std::move(project))).compose(onPaper(6));
    QVERIFY(picture.sheets.size() <= 6);
    QVERIFY(picture.sheets.front().range.length() < 60 * layout::minutesPerDay);
    QVERIFY(allWords(picture).contains(QStringLiteral("no new events in 2020 – 2030")));
}

void PictureComposerTest::pagesOfOneTimelineHaveOneScale() {
    const Picture picture = app::PictureComposer(diary(120)).compose(onPaper(5));
    for (const Sheet& sheet : picture.sheets)
        QVERIFY(std::abs(sheet.range.length() - picture.sheets.front().range.length()) < 1e-3);
}

void PictureComposerTest::aFewEventsTakeOnePage() {
    ImageRequest request = onPaper(0);
    request.whole = false;
    const Picture picture = composed(request);
    QCOMPARE(picture.sheets.size(), std::size_t{1});
    QVERIFY(!allWords(picture).contains(QStringLiteral("Page 1")));
}

void PictureComposerTest::everythingStaysWithinTheMargins_data() {
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<double>("text");
    QTest::addColumn<bool>("sheets");
    QTest::newRow("screen") << QSizeF(1600, 900) << 1.0 << false;
    QTest::newRow("column of a newspaper") << QSizeF(380, 900) << 1.0 << false;
    QTest::newRow("stamp") << QSizeF(200, 160) << 1.0 << false;
    QTest::newRow("large letters") << QSizeF(1600, 900) << 2.5 << false;
    QTest::newRow("small letters") << QSizeF(700, 500) << 0.5 << false;
    QTest::newRow("A4") << QSizeF(1122, 793) << 0.85 << true;
    QTest::newRow("A3 upright, large letters") << QSizeF(1122, 1587) << 1.6 << true;
}

void PictureComposerTest::everythingStaysWithinTheMargins() {
    QFETCH(QSizeF, size);
    QFETCH(double, text);
    QFETCH(bool, sheets);
    ImageRequest request;
    request.size = size;
    request.textSize = text;
    request.sourceList = request.overview = true;
    request.title =
        QStringLiteral("A title that is much too long for the narrow picture it stands above, by far and wide, "
                       "so that it has to be broken, and in the end cut");
    if (sheets) request.sheets = app::Sheets{};
    const Picture picture = composed(request);
    QVERIFY(picture.size.width() == size.width());
    QVERIFY(picture.size.height() >= size.height());
    QVERIFY(!sheets || picture.size == size);
    QVERIFY(liesWithin(picture, request.margin));
}

void PictureComposerTest::sourcesAreNumberedAndCited() {
    ImageRequest request;
    request.sourceList = true;
    const QString words = allWords(composed(request));
    QVERIFY(words.contains(
        QStringLiteral("1|Northern Radio: Council meets after two years|dated by inference: 12 Jan 2022")));
    QVERIFY(words.contains(QStringLiteral("5|Skerry Gazette: Replies delivered by hand|27 Jan 2022")));
    QVERIFY(words.contains(QStringLiteral("10 Dec [5]")));     // the event that only the Gazette reports
    QVERIFY(!words.contains(QStringLiteral("|Tide Digest|"))); // no legend of what the list explains
}

void PictureComposerTest::copiesOfASourceAreMarked() {
    project::Project project = test::exampleProject();
    project.documents[2].nearDuplicateOf = DocumentId{0};
    ImageRequest request;
    request.sourceList = true;
    const QString words = allWords(app::PictureComposer(shared(std::move(project))).compose(request));
    QVERIFY2(words.contains(QStringLiteral("16 Jan 2022; copy of 2")), qPrintable(words));
}

void PictureComposerTest::aLongListOfSourcesGoesOnOverSheetsAndIsComplete() {
    project::Project project = test::exampleProject();
    for (int i = 0; i < 300; ++i) {
        project::SourceDocument copy = project.documents[4];
        copy.document.source = "Paper " + std::to_string(i);
        project.documents.push_back(std::move(copy));
    }
    ImageRequest request = onPaper(1);
    request.sourceList = true;
    const Picture picture = app::PictureComposer(shared(std::move(project))).compose(request);
    QVERIFY(picture.sheets.size() > 2);
    const QString words = allWords(picture);
    for (int i = 0; i < 300; ++i) QVERIFY(words.contains(QStringLiteral("|Paper %1: Replies").arg(i)));
    QVERIFY(liesWithin(picture, request.margin));
}

void PictureComposerTest::aPictureGrowsWhereItsSourcesNeedIt() {
    ImageRequest request;
    request.size = {900, 420};
    const Picture plain = composed(request);
    QCOMPARE(plain.size, request.size);
    request.sourceList = true;
    const Picture grown = composed(request);
    QVERIFY(grown.size.height() > request.size.height());
    request.size = {1600, 1000};
    QCOMPARE(composed(request).size, request.size); // there is room
}

void PictureComposerTest::aPictureAsOnTheScreenHoldsTheTimelineAsItIs() {
    ImageRequest request;
    request.size = {812, 640};
    request.timelineSize = true;
    request.sourceList = true;
    const Picture picture = composed(request);
    const layout::Scene& timeline = picture.sheets.front().scenes.front().scene;
    QCOMPARE(timeline.width, 812.0);
    QCOMPARE(std::round(timeline.height), 640.0);
}

void PictureComposerTest::theLegendExplainsOnlyWhatIsThere() {
    const QString words = allWords(composed({}));
    for (const char* mark : {"exact day", "planned", "sources give different dates", "what happened in stages",
                             "from day to day", "some time within", "Tide Digest"})
        QVERIFY2(words.contains(QLatin1String(mark)), mark);
    ImageRequest request;
    request.range = layout::rangeOf({time::dayOf({1997, 1, 1}), time::dayOf({1997, 12, 31})});
    const QString few = allWords(composed(request));
    QVERIFY(few.contains(QStringLiteral("exact day")));
    QVERIFY(few.contains(QStringLiteral("Northern Radio")));
    for (const char* mark : {"planned", "different dates", "stages", "day to day", "some time within", "Tide Digest"})
        QVERIFY2(!few.contains(QLatin1String(mark)), mark);
    request.legend = false;
    QVERIFY(!allWords(composed(request)).contains(QStringLiteral("exact day")));
}

void PictureComposerTest::whatIsDeniedOrSupposedSaysSo() {
    project::Project project = test::exampleProject();
    bool denied = false;
    for (graph::Event& event : project.graph.events) {
        denied = !denied;
        event.status = denied ? graph::Status::denied : graph::Status::hypothetical;
    }
    QVERIFY(!allWords(composed({})).contains(QStringLiteral("denied")));
    const QString words = allWords(app::PictureComposer(shared(std::move(project))).compose({}));
    QVERIFY(words.contains(QStringLiteral("supposed or usual")));
    QVERIFY(words.contains(QStringLiteral(" · denied")));
    QVERIFY(!words.contains(QStringLiteral("planned")));
}

void PictureComposerTest::theLegendNamesNoMoreSourcesThanThereAreColours() {
    project::Project project = test::exampleProject();
    for (int i = 0; i < 20; ++i) project.documents.push_back(project.documents[4]);
    const QString words = allWords(app::PictureComposer(shared(std::move(project))).compose({}));
    QVERIFY(words.contains(QStringLiteral("a source that reports it")));
    QVERIFY(!words.contains(QStringLiteral("Skerry Gazette|Skerry Gazette")));
}

void PictureComposerTest::aStoryHoldsTheEventAndWhatBelongsToIt() {
    const graph::EventGraph& graph = m_project->graph;
    const std::vector<EventId> story = app::storyOf(graph, EventId{9});
    QCOMPARE(story,
             (std::vector<EventId>{{6}, {7}, {8}, {9}, {10}})); // its stretch of days, the other rounds, the drafts
    QCOMPARE(app::storyOf(graph, EventId{0}), std::vector<EventId>{{0}});
    ImageRequest request;
    request.only = story;
    request.marks.selected = EventId{9};
    const Picture picture = composed(request);
    const QString words = allWords(picture);
    QCOMPARE(picture.title, QStringLiteral("League council meets Eastmark in Brineport"));
    QVERIFY(words.contains(QStringLiteral("5 events from")));
    QVERIFY(words.contains(QStringLiteral("refers to"))); // its relation is drawn
    QVERIFY(!words.contains(QStringLiteral("written reply")));
}

void PictureComposerTest::theWholeLeavesOutliersOutAndSaysSo() {
    project::Project project = test::crowdedProject(300, 2);
    graph::Event ancient = project.graph.events.front();
    ancient.when = time::exactDay(time::dayOf({-4000, 6, 1}));
    project.graph.events.insert(project.graph.events.begin(), ancient);
    ImageRequest request;
    request.whole = true;
    const Picture picture = app::PictureComposer(shared(project)).compose(request);
    QVERIFY(picture.sheets.front().range.begin > layout::minuteOf(time::dayOf({1, 1, 1})));
    QVERIFY2(allWords(picture).contains(QStringLiteral("left out: 1 event far from the others (")),
             qPrintable(allWords(picture).right(400)));
    QVERIFY(picture.description.contains(QStringLiteral("300 events")));
    project.graph.events.erase(project.graph.events.begin());
    QVERIFY(!allWords(app::PictureComposer(shared(std::move(project))).compose(request))
                 .contains(QStringLiteral("left out")));
}

void PictureComposerTest::severalSelectedEventsAreAPictureOfTheirOwn() {
    ImageRequest request;
    request.only = {EventId{8}, EventId{9}};
    request.marks.chosen = layout::maskOf(request.only, m_project->graph.events.size());
    const Picture picture = app::PictureComposer(m_project).compose(request);
    QVERIFY2(picture.description.contains(QStringLiteral("2 events")), qPrintable(picture.description));
}

void PictureComposerTest::theTitleIsTheTimeUnlessOneIsGiven() {
    ImageRequest request;
    request.range = layout::rangeOf({time::dayOf({2021, 12, 7}), time::dayOf({2022, 2, 5})});
    QCOMPARE(composed(request).title, QStringLiteral("7 Dec 2021 – 5 Feb 2022"));
    QVERIFY(
        composed(request).description.startsWith(QStringLiteral("7 Dec 2021 – 5 Feb 2022: 13 events from 5 sources")));
    request.title = QStringLiteral("  The northern \n waters ");
    const Picture picture = composed(request);
    QCOMPARE(picture.title, QStringLiteral("The northern waters"));
    QVERIFY(allWords(picture).contains(QStringLiteral("7 Dec 2021 – 5 Feb 2022  ·  13 events from 5 sources")));
    request.heading = false;
    QVERIFY(!allWords(composed(request)).contains(QStringLiteral("The northern waters")));
}

void PictureComposerTest::anEmptyStretchSaysSo() {
    ImageRequest request;
    request.range = layout::rangeOf({time::dayOf({1950, 1, 1}), time::dayOf({1950, 2, 1})});
    QVERIFY(allWords(composed(request)).contains(QStringLiteral("No events in this time")));
    request.sheets = app::Sheets{};
    request.sourceList = true;
    QCOMPARE(composed(request).sheets.size(), std::size_t{1});
    const Picture nothing = app::PictureComposer(shared({})).compose(request);
    QVERIFY(allWords(nothing).contains(QStringLiteral("No sources yet")));
}

void PictureComposerTest::filteredEventsStayAway() {
    ImageRequest request;
    std::vector<bool> dimmed(m_project->graph.events.size(), true);
    dimmed[14] = false;
    request.marks.dimmed = layout::EventMask(dimmed);
    request.marks.hideDimmed = true;
    request.sourceList = true;
    const QString words = allWords(composed(request));
    QVERIFY(words.contains(QStringLiteral("1 event from")));
    QVERIFY(!words.contains(QStringLiteral("Lakeburg")));
}

void PictureComposerTest::aCancelledPictureComesBackSoon() {
    std::stop_source stop;
    stop.request_stop();
    const Picture picture = app::PictureComposer(diary(300)).compose(onPaper(0), JobControl({}, stop.get_token()));
    QVERIFY(!picture.sheets.empty());
}

QTEST_MAIN(PictureComposerTest)
#include "tst_picture_composer.moc"
