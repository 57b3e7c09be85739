// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Six scenes of the sample and one of a crowd, light and dark, against the pictures in tests/golden/images. A scene that looks otherwise is written beside the
// test's program as NAME.actual.png; DATELINE_UPDATE_IMAGES=1 takes it over, to be looked at before it is committed.
#include "app/models/english_plurals.h"
#include "app/timeline/scene_painter.h"
#include "app/window/sample.h"
#include "core/ingest/reader.h"
#include "core/layout/timeline_scene.h"
#include "core/pipeline.h"
#include "tests/app/timeline/picture_difference.h"
#include "tests/support/example_project.h"

#include <QDir>
#include <QFontDatabase>
#include <QFontInfo>
#include <QImage>
#include <QTest>

#include <memory>

using namespace dateline;

namespace {

constexpr QSize pictureSize(960, 540);
const QLocale english(QLocale::English, QLocale::UnitedKingdom);

QString storedPath(const QString& name) {
    return QStringLiteral(DATELINE_SOURCE_DIR "/tests/golden/images/%1.png").arg(name);
}

/// Installed with the program, and the same everywhere.
QFont face() { return QFont(QStringLiteral("DejaVu Sans")); }

layout::TimeRange daysOf(time::CivilDate first, time::CivilDate last) {
    return layout::rangeOf({time::dayOf(first), time::dayOf(last)});
}

class Stage {
public:
    explicit Stage(project::Project project)
        : m_model(
              std::make_shared<layout::TimelineModel>(std::make_shared<const project::Project>(std::move(project)))),
          m_layout(m_model), m_text(face(), english) {}

    [[nodiscard]] const layout::TimelineModel& model() const { return *m_model; }
    void group(layout::LaneKind by) { m_layout.setLanes({by, {}, {}}); }
    [[nodiscard]] layout::Scene scene(layout::TimeRange range, const layout::SceneMarks& marks = {}) const {
        layout::Viewport viewport;
        viewport.width = pictureSize.width();
        viewport.height = pictureSize.height();
        viewport.range = range;
        return m_layout.scene(viewport, marks, m_text.sceneText());
    }
    [[nodiscard]] QImage picture(const layout::Scene& scene, const app::TimelineTheme& theme) const {
        QImage image(pictureSize, QImage::Format_RGB32);
        QPainter painter(&image);
        app::ScenePainter(painter, theme, m_text).paint(scene);
        return image;
    }

private:
    std::shared_ptr<layout::TimelineModel> m_model;
    layout::TimelineLayout m_layout;
    app::TimelineText m_text;
};

project::Project sampleProject() {
    std::vector<ingest::Document> documents;
    for (const auto& [name, bytes] : app::sampleArticles())
        for (auto& document : ingest::readBytes(name, bytes).documents) documents.push_back(std::move(document));
    return buildProject(std::move(documents)).value_or(project::Project{});
}

/// The most important event of a day; the first of all where there is none.
EventId eventOn(const project::Project& project, time::CivilDate date) {
    EventId best{0};
    for (std::uint32_t i = 0; i < project.graph.events.size(); ++i) {
        const auto& event = project.graph.events[i];
        const bool there = event.when.isExactDay() && event.when.days.first == time::dayOf(date);
        const auto& known = project.at(best);
        if (there && (known.when.days != event.when.days || known.importance < event.importance)) best = EventId{i};
    }
    return best;
}

layout::SceneMarks selecting(EventId event) {
    layout::SceneMarks marks;
    marks.selected = event;
    return marks;
}

/// Three events of January are what was searched for, two of them are selected, a stretch is marked.
layout::SceneMarks filtered(const project::Project& project) {
    const EventId talks = eventOn(project, {2022, 1, 10});
    const EventId council = eventOn(project, {2022, 1, 12});
    const EventId last = eventOn(project, {2022, 1, 16});
    layout::SceneMarks marks;
    std::vector<bool> dimmed(project.graph.events.size(), true);
    for (const EventId kept : {talks, council, last}) dimmed[kept.index()] = false;
    marks.dimmed = layout::EventMask(dimmed);
    marks.chosen = layout::maskOf({std::min(talks, council), std::max(talks, council)}, project.graph.events.size());
    marks.selected = council;
    marks.period = daysOf({2022, 1, 10}, {2022, 1, 14});
    return marks;
}

layout::Scene crowd() {
    const Stage stage(test::crowdedProject(3000, 7));
    return stage.scene(stage.model().wholeRange());
}

layout::Scene sceneNamed(const QString& name) {
    if (name == QStringLiteral("crowd")) return crowd();
    Stage stage(sampleProject());
    const auto& project = stage.model().project();
    const auto densest = stage.model().densestRange();
    if (name == QStringLiteral("all")) return stage.scene(stage.model().wholeRange());
    if (name == QStringLiteral("days")) return stage.scene(daysOf({2022, 1, 8}, {2022, 1, 17}));
    if (name == QStringLiteral("selected")) return stage.scene(densest, selecting(eventOn(project, {2022, 1, 12})));
    if (name == QStringLiteral("filtered")) return stage.scene(densest, filtered(project));
    if (name == QStringLiteral("lanes")) stage.group(layout::LaneKind::source);
    return stage.scene(densest);
}

QImage pictureOf(const layout::Scene& scene, bool dark) {
    static const Stage painting(project::Project{});
    return painting.picture(scene, dark ? app::TimelineTheme::dark() : app::TimelineTheme::light());
}

/// Sixteen steps a channel, which a comparison does not see: a quarter of the bytes.
QImage withFewColours(QImage image) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QRgb high = image.pixel(x, y) & 0xf0f0f0U;
            image.setPixel(x, y, 0xff000000U | high | high >> 4U);
        }
    return image;
}

/// The first card with all that stands on it.
int moveFirstCard(layout::Scene& scene, double by) {
    const layout::Box* card = nullptr;
    for (const layout::Item& item : scene.items)
        if (const auto* box = std::get_if<layout::Box>(&item); box && box->role == layout::BoxRole::card && !card)
            card = box;
    if (!card) return 0;
    const layout::Rect place = card->rect;
    int moved = 0;
    const auto move = [&](layout::Rect& rect) {
        if (!place.contains({rect.x + 1, rect.y + 1})) return;
        rect.x += by;
        ++moved;
    };
    for (layout::Item& item : scene.items) {
        if (auto* box = std::get_if<layout::Box>(&item); box && box->rect.width <= place.width) move(box->rect);
        if (auto* text = std::get_if<layout::Text>(&item)) move(text->box);
    }
    return moved;
}

} // namespace

class GoldenImagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        app::installEnglishPlurals();
        QVERIFY2(QFontInfo(face()).family() == face().family(), "fonts-dejavu-core is missing");
    }

    void sceneLooksAsItShall_data() {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<bool>("dark");
        for (const char* scene : {"densest", "all", "days", "selected", "filtered", "lanes", "crowd"})
            for (const bool dark : {false, true})
                QTest::addRow("%s-%s", scene, dark ? "dark" : "light") << QString::fromLatin1(scene) << dark;
    }

    void sceneLooksAsItShall() {
        QFETCH(QString, scene);
        QFETCH(bool, dark);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QImage actual = pictureOf(sceneNamed(scene), dark);
        if (qEnvironmentVariableIsSet("DATELINE_UPDATE_IMAGES")) {
            QVERIFY(withFewColours(actual).save(storedPath(name), "PNG", 0)); // smallest file
            QSKIP("written; look at it");
        }
        const test::PictureDifference difference = test::differenceOf(actual, QImage(storedPath(name)));
        if (!difference.isSlight()) actual.save(name + QStringLiteral(".actual.png"));
        QVERIFY2(difference.isSlight(),
                 qPrintable(QStringLiteral("%1 of %2 blocks differ").arg(difference.blocks).arg(difference.of)));
    }

    void aCardThatMovedIsSeen_data() { sceneLooksAsItShall_data(); }

    void aCardThatMovedIsSeen() {
        QFETCH(QString, scene);
        QFETCH(bool, dark);
        layout::Scene moved = sceneNamed(scene);
        const QImage before = pictureOf(moved, dark);
        if (moveFirstCard(moved, 6) == 0) QSKIP("no card stands here");
        const test::PictureDifference difference = test::differenceOf(before, pictureOf(moved, dark));
        QVERIFY2(!difference.isSlight(),
                 qPrintable(QStringLiteral("%1 of %2 blocks differ").arg(difference.blocks).arg(difference.of)));
    }

    void otherEdgesOfLettersAreNotSeen_data() { sceneLooksAsItShall_data(); }

    /// As another version of the font machinery would draw them: a third of a pixel away.
    void otherEdgesOfLettersAreNotSeen() {
        QFETCH(QString, scene);
        QFETCH(bool, dark);
        layout::Scene otherwise = sceneNamed(scene);
        const QImage before = pictureOf(otherwise, dark);
        for (layout::Item& item : otherwise.items)
            if (auto* text = std::get_if<layout::Text>(&item)) text->box.x += 0.34;
        const test::PictureDifference difference = test::differenceOf(before, pictureOf(otherwise, dark));
        QVERIFY2(difference.isSlight(),
                 qPrintable(QStringLiteral("%1 of %2 blocks differ").arg(difference.blocks).arg(difference.of)));
    }
};

QTEST_MAIN(GoldenImagesTest)
#include "tst_golden_images.moc"
