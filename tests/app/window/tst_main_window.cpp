// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/inspector.h"
#include "app/inspector/passage_card.h"
#include "app/models/project_facts.h"
#include "app/reader/reader_panel.h"
#include "app/sources/sidebar.h"
#include "app/timeline/overview_strip.h"
#include "app/window/drop_target.h"
#include "app/window/export_dialog.h"
#include "app/window/header_bar.h"
#include "app/window/main_window.h"
#include "app/window/notice_strip.h"
#include "core/project/store.h"
#include "tests/app/plain_desktop.h"
#include "tests/support/reported_project.h"

#include <QAccessible>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace dateline;
using namespace dateline::app;

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        test::usePlainDesktop();
        QVERIFY(m_folder.isValid());
    }

    void init() {
        // Anew: what a test adds to it is saved at once.
        QVERIFY(project::save(test::reportedProject(),
                              m_folder.filePath(QStringLiteral("reported.dateline")).toStdString()));
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 760);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void sampleIsARealProject() {
        m_window->openSample();
        waitForProject();
        QVERIFY(m_window->showsSample());
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Sample"));
        QCOMPARE(m_window->project()->documents.size(), std::size_t{5});
        QVERIFY(lineText("hint").contains(QStringLiteral("Drop articles here")));
        QVERIFY(m_window->project()->graph.events.size() > 5);
    }

    void statusCountsWhatWasRead() {
        openReported();
        QCOMPARE(m_window->findChild<QLabel*>(QStringLiteral("status"))->text(),
                 QStringLiteral("3 events  ·  2 sources  ·  5 dated expressions, 5 resolved"));
    }

    void statusTellsOfSeveralSelectedEvents() {
        openReported();
        const auto* status = m_window->findChild<QLabel*>(QStringLiteral("status"));
        const QString facts = status->text();
        QCoreApplication::processEvents(); // the line of progress goes
        const QRect place = m_window->timeline().geometry();
        m_window->timeline().selectAll();
        QVERIFY2(status->text().startsWith(QStringLiteral("Selected: 3 events in 2 sources")),
                 qPrintable(status->text()));
        QCoreApplication::processEvents();
        QCOMPARE(m_window->timeline().geometry(), place);
        m_window->selectEvent(std::nullopt);
        QCOMPARE(status->text(), facts);
    }

    void sourcesAreListedAsTheyCameOutAndUndatedOnesLast() {
        project::Project project = test::reportedProject();
        project.documents.push_back(project.documents[0]);
        project.documents[2].document.source = "Evening Buoy";
        project.documents[2].reading.published = {
            time::exactDay(time::dayOf({2020, 1, 2})), temporal::DatingBasis::stated, {}};
        project.documents[0].reading.published = {};
        SidebarModel model;
        model.setProject(std::make_shared<const project::Project>(std::move(project)));
        QStringList rows;
        for (int row = 1; row < 4; ++row) rows << model.index(row).data().toString();
        QCOMPARE(rows, QStringList({QStringLiteral("Evening Buoy"), QStringLiteral("Tide Digest"),
                                    QStringLiteral("Harbour Agency")}));
        QCOMPARE(model.row(model.index(3)).document, DocumentId{0});
        QCOMPARE(model.row(model.index(3)).detail, QStringLiteral("undated"));
    }

    void longSourceNameLeavesRoomForTheDateInTheReader() {
        project::Project project = test::reportedProject();
        project.documents[0].document.source = std::string(400, 'W');
        ReaderPanel reader;
        reader.setProject(std::make_shared<const project::Project>(std::move(project)));
        reader.showDocument(DocumentId{0});
        reader.resize(420, 300);
        reader.show();
        const auto* name = reader.findChild<QLabel*>(QStringLiteral("readerSource"));
        const auto* date = reader.findChild<QLabel*>(QStringLiteral("readerDate"));
        QCOMPARE(reader.width(), 420);
        QVERIFY(!date->text().isEmpty());
        QVERIFY(date->width() >= date->sizeHint().width());
        QVERIFY(name->geometry().right() < date->geometry().left());
    }

    void longSourceListsGrowByPages() {
        project::Project project = test::reportedProject();
        const auto first = project.documents[0];
        for (int i = 0; i < 500; ++i) project.documents.push_back(first);
        SidebarModel model;
        model.setProject(std::make_shared<const project::Project>(std::move(project)));
        const int before = model.rowCount();
        model.showMore(SidebarSection::sources);
        QVERIFY(model.rowCount() > before + 90);
        QVERIFY(model.rowCount() < before + 120);
        model.showFewer(SidebarSection::sources);
        QCOMPARE(model.rowCount(), before);
    }

    void statusExplainsWhatIsUnresolvedAndUndated() {
        project::Project project = test::reportedProject();
        project.documents[0].reading.published = {};
        project.documents[0].reading.timexes[2].when.reset();
        QCOMPARE(statusLine(factsOf(project)),
                 QStringLiteral("3 events  ·  2 sources, 1 undated  ·  5 dated expressions, 4 resolved"));
        QCOMPARE(unresolvedExpressions(project), QStringLiteral("“on Wednesday” (Harbour Agency)"));
        QCOMPARE(unresolvedExpressions(project, 0), QStringLiteral("… and 1 more"));
    }

    void enterOnASourceOpensItInTheReader() {
        openReported();
        m_window->sidebar().setFocus();
        m_window->sidebar().setCurrentIndex(rowOf(QStringLiteral("Tide Digest")));
        QTest::keyClick(&m_window->sidebar(), Qt::Key_Return);
        QCOMPARE(m_window->reader().document(), DocumentId{1});
    }

    void everyControlHasAnAccessibleName() {
        openReported();
        m_window->selectEvent(EventId{0});
        int controls = 0;
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(m_window.get())) continue;
            if (widget->focusProxy() != nullptr) continue;
            ++controls;
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible != nullptr && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                                widget->objectName()));
        }
        QVERIFY(controls > 10);
    }

    void tabReachesEveryRegion() {
        openReported();
        m_window->selectEvent(EventId{0});
        QWidget* const overview = m_window->findChild<OverviewStrip*>();
        QList<QWidget*> missing{m_window->findChild<QLineEdit*>(QStringLiteral("search")),
                                &m_window->sidebar(),
                                &m_window->timeline(),
                                overview,
                                m_window->inspector().cards()[0],
                                &m_window->reader().text()};
        m_window->findChild<QWidget*>(QStringLiteral("addSources"))->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 60 && !missing.isEmpty(); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            missing.removeAll(QApplication::focusWidget());
        }
        QVERIFY2(missing.isEmpty(), missing.isEmpty() ? "" : missing.front()->metaObject()->className());
    }

    void selectedEventIsInspected() {
        openReported();
        m_window->selectEvent(EventId{0});
        QCOMPARE(label("eventTitle"), QStringLiteral("Council meets in Brineport"));
        QCOMPARE(label("eventDate"), QStringLiteral("Mon 10 May 2021"));
        QCOMPARE(label("eventFacts"), QStringLiteral("day · 2 sources"));
        QCOMPARE(m_window->inspector().cards().size(), std::size_t{2});
        QVERIFY(label("eventLink").contains(QStringLiteral("Council publishes its map")));
        QVERIFY(m_window->inspector()
                    .cards()[0]
                    ->findChild<QLabel*>(QStringLiteral("passageText"))
                    ->text()
                    .contains(QStringLiteral("on\u00a0Monday</span>")));
    }

    void arrowKeysGoThroughEventsInTimeOrder() {
        openReported();
        m_window->selectEvent(EventId{0});
        m_window->timeline().setFocus();
        QTest::keyClick(&m_window->timeline(), Qt::Key_Right);
        QCOMPARE(m_window->selectedEvent(), EventId{1});
        QCOMPARE(label("eventTitle"), QStringLiteral("Council publishes its map"));
    }

    void clickOnAPassageScrollsTheReaderAndMarksIt() {
        openReported();
        m_window->selectEvent(EventId{0});
        QCOMPARE(m_window->reader().document(), DocumentId{0});
        QTest::mouseClick(m_window->inspector().cards()[1], Qt::LeftButton, Qt::NoModifier, QPoint(60, 12));
        QCOMPARE(m_window->reader().document(), DocumentId{1});
        const auto& marks = m_window->reader().text().marks();
        QVERIFY(marks.current.has_value());
        QCOMPARE(shownText(*marks.current),
                 QStringLiteral("On May 10 the council sat in Brineport; no vote was taken."));
        QVERIFY(m_window->reader().text().viewport()->rect().contains(
            m_window->reader().text().rectOf(*marks.current).center()));
        QVERIFY(m_window->inspector().cards()[1]->property("current").toBool());
        QVERIFY(!m_window->inspector().cards()[0]->property("current").toBool());
    }

    void keyboardOpensAPassage() {
        openReported();
        m_window->selectEvent(EventId{0});
        QTest::keyClick(m_window->inspector().cards()[1], Qt::Key_Return);
        QCOMPARE(m_window->reader().document(), DocumentId{1});
    }

    void everythingDatedIsMarkedInTheReader() {
        openReported();
        m_window->selectEvent(EventId{0});
        const auto& dated = m_window->reader().text().marks().dated;
        QCOMPARE(dated.size(), std::size_t{3});
        QCOMPARE(shownText(dated[0].range), QStringLiteral("11 May 2021"));
        QVERIFY(!dated[0].linked);
        QCOMPARE(shownText(dated[1].range), QStringLiteral("on\u00a0Monday"));
        QVERIFY(dated[1].linked && dated[1].selected);
        QVERIFY(dated[2].linked && !dated[2].selected);
    }

    void clickOnADatedExpressionSelectsItsEvent() {
        openReported();
        m_window->selectEvent(EventId{0});
        ReaderText& text = m_window->reader().text();
        const TextRange wednesday = text.marks().dated[2].range;
        text.scrollTo(wednesday);
        QTest::mouseClick(text.viewport(), Qt::LeftButton, Qt::NoModifier, text.rectOf(wednesday).center());
        QCOMPARE(m_window->selectedEvent(), EventId{1});
        QCOMPARE(label("eventTitle"), QStringLiteral("Council publishes its map"));
    }

    void keysInTheReaderSelectEvents() {
        openReported();
        m_window->selectEvent(EventId{0});
        ReaderText& text = m_window->reader().text();
        text.verticalScrollBar()->setValue(0);
        QTest::keyClick(&text, Qt::Key_Right);
        QTest::keyClick(&text, Qt::Key_Right);
        QTest::keyClick(&text, Qt::Key_Return);
        QCOMPARE(m_window->selectedEvent(), EventId{1});
    }

    void whyIsToldInNumberedSentences() {
        openReported();
        m_window->selectEvent(EventId{0});
        PassageCard* card = m_window->inspector().cards()[0];
        auto* why = card->findChild<QToolButton*>(QStringLiteral("why"));
        QCOMPARE(why->text(), QStringLiteral("Why 10 May 2021?"));
        auto* chain = card->findChild<QLabel*>(QStringLiteral("chain"));
        QVERIFY(!chain->isVisible());
        QTest::mouseClick(why, Qt::LeftButton);
        QVERIFY(chain->isVisible());
        QVERIFY(chain->text().contains(QStringLiteral("is a weekday, with no date beside it")));
    }

    void searchDimsWhatDoesNotMatchAndEnterGoesThroughHits() {
        openReported();
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto* search = m_window->findChild<QLineEdit*>(QStringLiteral("search"));
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("council"));
        QTest::keyClick(search, Qt::Key_Return); // before the answer is there
        QTRY_COMPARE(m_window->selectedEvent(), EventId{0});
        QCOMPARE(m_window->timeline().filter().dimmed, layout::EventMask(std::vector<bool>{false, false, true}));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(m_window->selectedEvent(), EventId{1});
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(m_window->selectedEvent(), EventId{0});
    }

    void nothingFoundIsSaidAndEscapeClears() {
        openReported();
        auto* search = m_window->findChild<QLineEdit*>(QStringLiteral("search"));
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("zeppelin"));
        QTRY_VERIFY(lineText("nothingFound").contains(QStringLiteral("Nothing found")));
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
        QVERIFY(lineText("nothingFound").isEmpty());
    }

    void tickingAPlaceFilters() {
        openReported();
        Sidebar& sidebar = m_window->sidebar();
        const QModelIndex skerry = rowOf(QStringLiteral("Skerry"));
        QVERIFY(skerry.isValid());
        sidebar.scrollTo(skerry);
        QTest::mouseClick(sidebar.viewport(), Qt::LeftButton, Qt::NoModifier, sidebar.visualRect(skerry).center());
        QCOMPARE(sidebar.sidebarModel().ticks().places, QSet<QString>{QStringLiteral("Skerry")});
        sidebar.setCurrentIndex(skerry);
        QTest::keyClick(&sidebar, Qt::Key_Space);
        QVERIFY(sidebar.sidebarModel().ticks().places.isEmpty());
    }

    void droppedFilesReplaceTheSampleAndAddToAProject() {
        m_window->openSample();
        waitForProject();
        drop({writeArticle("first.txt", "The bridge opened on 3 May 2019.\n")});
        waitForProject();
        QVERIFY(!m_window->showsSample());
        QCOMPARE(m_window->project()->documents.size(), std::size_t{1});
        QVERIFY(lineText("hint").isEmpty());
        drop({writeArticle("second.txt", "The bridge closed on 4 June 2020.\n")});
        waitForProject();
        QCOMPARE(m_window->project()->documents.size(), std::size_t{2});
    }

    void droppedFolderIsReadAndEachBadFileNamed() {
        QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        write("bridge.txt", "The bridge at Brineport opened on 3 May 2019.\n");
        write("latin.txt", "Le caf\xe9 at Skerry opened on 4 May 2019.\n");
        write("plain.txt", "Nobody says when the mill was built.\n");
        write("hollow.txt", "");
        write("noise.txt", QByteArray("\x00\x01\x02\x03\x00\xff\xfe\x00", 8).repeated(64));
        QFile sparse(folder.filePath(QStringLiteral("vast.txt")));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(qint64{1} << 30));
        drop({folder.path()});
        waitForProject();
        QCOMPARE(m_window->project()->documents.size(), std::size_t{3});
        QCOMPARE(m_window->project()->problems.size(), std::size_t{3});
        for (const char* name : {"hollow.txt", "noise.txt", "vast.txt"})
            QVERIFY2(rowOf(QString::fromLatin1(name)).isValid(), name);
        QCOMPARE(m_window->findChildren<QWidget*>(QStringLiteral("problem")).size(), 3);
        const QModelIndex undated = m_window->sidebar().sidebarModel().indexOf(undatedDocument());
        QVERIFY(undated.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("undated")));
        Q_EMIT m_window->sidebar().documentActivated(undatedDocument());
        QVERIFY(m_window->reader().positions().text().contains(QStringLiteral("the mill")));
    }

    void hoveringFilesHighlightTheWindow() {
        auto* target = m_window->findChild<DropTarget*>();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_folder.path())});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(target->isVisible());
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(m_window.get(), &leave);
        QVERIFY(!target->isVisible());
        QMimeData words;
        words.setText(QStringLiteral("words"));
        QDragEnterEvent other(QPoint(400, 300), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &other);
        QVERIFY(!target->isVisible());
    }

    void missingFileIsSaidInPlace() {
        m_window->addInputs({m_folder.filePath(QStringLiteral("nosuchfile.txt"))});
        waitForProject();
        QVERIFY(!m_window->showsSample());
        QVERIFY(lineText("problem").contains(QStringLiteral("nosuchfile.txt")));
    }

    void unreadableFileIsNamedInPlaceAndCanBeDismissed() {
        drop({writeArticle("good.txt", "The bridge opened on 3 May 2019.\n"), writeArticle("hollow.txt", "")});
        waitForProject();
        QCOMPARE(m_window->project()->documents.size(), std::size_t{1});
        QVERIFY(lineText("problem").contains(QStringLiteral("hollow.txt")));
        QVERIFY(rowOf(QStringLiteral("hollow.txt")).isValid());
        auto* dismiss = m_window->findChild<QWidget*>(QStringLiteral("problem"))
                            ->findChild<QToolButton*>(QStringLiteral("dismiss"));
        QTest::mouseClick(dismiss, Qt::LeftButton);
        QVERIFY(lineText("problem").isEmpty());
    }

    void whatIsShownStaysWhenNothingNewCanBeRead() {
        openReported();
        drop({writeArticle("hollow.txt", "")});
        waitForProject();
        QCOMPARE(m_window->project()->documents.size(), std::size_t{2});
        QVERIFY(lineText("problem").contains(QStringLiteral("hollow.txt")));
    }

    void whatIsAddedToAProjectIsInItsFileAtOnce() {
        openReported();
        QVERIFY(!m_window->windowTitle().isEmpty());
        drop({writeArticle("third.txt", "The pier opened on 12 January 2022.\n")});
        waitForProject();
        m_window.reset(); // no question, nothing to save
        const auto path = m_folder.filePath(QStringLiteral("reported.dateline")).toStdString();
        const auto loaded = project::load(path);
        QVERIFY(loaded);
        QCOMPARE(loaded->documents.size(), std::size_t{3});
        m_window = std::make_unique<MainWindow>();
    }

    void secondWindowIsToldAndReadsOnly() {
        openReported();
        QCOMPARE(m_window->windowTitle(), QStringLiteral("reported"));
        MainWindow second;
        second.addInputs({m_folder.filePath(QStringLiteral("reported.dateline"))});
        QTRY_VERIFY(!second.isBusy());
        const auto* line = second.findChild<QLabel*>(QStringLiteral("file"));
        const auto texts = second.findChildren<QLabel*>();
        QVERIFY(line != nullptr || std::any_of(texts.begin(), texts.end(), [](const QLabel* label) {
                    return label->text().contains(QStringLiteral("is open in another window"));
                }));
    }

    void whatCanBeSavedOfADamagedProjectIsOpenedInACopy() {
        QFile file(m_folder.filePath(QStringLiteral("reported.dateline")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(100); // after the first words: it still says what it is
        file.write(QByteArray(3996, '\0'));
        file.close();
        m_window->addInputs({file.fileName()});
        waitForProject();
        QVERIFY(lineText("file").contains(QStringLiteral("reported.dateline is damaged")));
        Q_EMIT m_window->findChild<NoticeStrip*>()->linkFollowed(QStringLiteral("recover"));
        waitForProject();
        QCOMPARE(m_window->windowTitle(), QStringLiteral("reported.recovered"));
        QCOMPARE(m_window->project()->documents.size(), std::size_t{2});
        QVERIFY(lineText("file").startsWith(QStringLiteral("2 articles (read again) and 0 edits could be saved")));
        m_window.reset();
        QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("reported.recovered.dateline"))));
        QVERIFY(file.remove());
    }

    void exportMenuWritesFiles_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("PNG") << QStringLiteral("exportPng") << QStringLiteral("png");
        QTest::newRow("SVG") << QStringLiteral("exportSvg") << QStringLiteral("svg");
        QTest::newRow("PDF") << QStringLiteral("exportPdf") << QStringLiteral("pdf");
        QTest::newRow("JSON") << QStringLiteral("exportJson") << QStringLiteral("json");
    }

    void exportMenuWritesFiles() {
        QFETCH(QString, action);
        QFETCH(QString, suffix);
        openReported();
        const QString path = m_folder.filePath(QStringLiteral("out.") + suffix);
        m_window->findChild<QAction*>(action)->trigger();
        if (auto* options = m_window->findChild<ExportDialog*>()) options->accept();
        auto* save = m_window->findChild<QFileDialog*>(QStringLiteral("saveDialog"));
        QVERIFY(save != nullptr);
        Q_EMIT save->fileSelected(path);
        save->close();
        QTRY_VERIFY(lineText("exportLine").startsWith(QStringLiteral("Written")));
        QVERIFY(QFileInfo(path).size() > 100);
    }

    void exportThatCannotBeWrittenSaysWhy() {
        openReported();
        m_window->findChild<QAction*>(QStringLiteral("exportJson"))->trigger();
        auto* save = m_window->findChild<QFileDialog*>(QStringLiteral("saveDialog"));
        Q_EMIT save->fileSelected(m_folder.filePath(QStringLiteral("missing/out.json")));
        save->close();
        QTRY_VERIFY(lineText("exportLine").startsWith(QStringLiteral("Not written")));
    }

    void questionMarkListsTheKeys() {
        openReported();
        m_window->timeline().setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_Question, Qt::ShiftModifier);
        QTRY_VERIFY(m_window->findChild<QDialog*>(QStringLiteral("keysDialog")) != nullptr);
    }

    void theExportMenuOpensOverTheWindow_data() {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void theExportMenuOpensOverTheWindow() {
        QFETCH(Qt::LayoutDirection, direction);
        openReported();
        m_window->setLayoutDirection(direction);
        m_window->timeline().setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        QMenu& menu = m_window->findChild<HeaderBar*>()->exportMenu();
        QTRY_VERIFY(menu.isVisible());
        const QRect window(m_window->mapToGlobal(QPoint(0, 0)), m_window->size());
        QVERIFY(menu.x() >= window.left() && menu.x() + menu.width() <= window.right() + 1);
        QCOMPARE(menu.activeAction(), menu.actions().constFirst());
        menu.close();
    }

    void aNarrowWindowKeepsItsTopRow() {
        openReported();
        m_window->resize(960, 600);
        QTRY_COMPARE(m_window->width(), 960);
        const auto& header = *m_window->findChild<HeaderBar*>();
        for (const QToolButton* button : header.findChildren<QToolButton*>())
            QVERIFY2(!button->isVisible() || header.rect().contains(button->geometry()),
                     qPrintable(button->objectName()));
    }

    void f6GoesThroughTheRegions() {
        openReported();
        m_window->selectEvent(EventId{0});
        m_window->sidebar().setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QTRY_VERIFY(m_window->timeline().hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QTRY_VERIFY(m_window->sidebar().hasFocus());
    }

private:
    void openReported() {
        m_window->addInputs({m_folder.filePath(QStringLiteral("reported.dateline"))});
        waitForProject();
        QVERIFY(m_window->project() != nullptr);
        QCOMPARE(m_window->project()->graph.events.size(), std::size_t{3});
    }

    void waitForProject() { QTRY_VERIFY_WITH_TIMEOUT(!m_window->isBusy(), 20000); }

    QString writeArticle(const char* name, const QByteArray& text) {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) file.write(text);
        return path;
    }

    void drop(const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
        QVERIFY(m_window->isBusy());
        QVERIFY(m_window->findChild<QWidget*>(QStringLiteral("cancel"))->isVisible());
    }

    DocumentId undatedDocument() const {
        const auto& documents = m_window->project()->documents;
        const auto found = std::find_if(documents.begin(), documents.end(),
                                        [](const auto& d) { return d.document.text.starts_with("Nobody"); });
        return {static_cast<std::uint32_t>(found - documents.begin())};
    }

    QString label(const char* name) const {
        const auto* found = m_window->inspector().findChild<QLabel*>(QString::fromLatin1(name));
        return found == nullptr ? QString() : found->text();
    }

    QString lineText(const char* id) const {
        const auto* line = m_window->findChild<QWidget*>(QString::fromLatin1(id));
        return line == nullptr ? QString() : line->findChild<QLabel*>()->text();
    }

    QString shownText(TextRange range) const {
        return m_window->reader().positions().text().mid(range.begin, range.end - range.begin);
    }

    QModelIndex rowOf(const QString& title) const {
        const auto& model = m_window->sidebar().sidebarModel();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row).data().toString() == title) return model.index(row);
        return {};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
