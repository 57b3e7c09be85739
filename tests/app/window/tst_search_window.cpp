// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/theme.h"
#include "app/reader/reader_panel.h"
#include "app/sources/sidebar.h"
#include "app/window/main_window.h"
#include "app/window/search_results.h"
#include "core/project/store.h"
#include "tests/app/plain_desktop.h"
#include "tests/support/reported_project.h"

#include <QAction>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace dateline::app;

class SearchWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        test::usePlainDesktop();
        QVERIFY(m_folder.isValid());
        m_path = m_folder.filePath(QStringLiteral("reported.dateline"));
        QVERIFY(project::save(test::reportedProject(), m_path.toStdString()));
    }

    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 760);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QSignalSpy shown(m_window.get(), &MainWindow::projectShown);
        m_window->addInputs({m_path});
        QTRY_COMPARE(shown.size(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        m_field = m_window->findChild<QLineEdit*>(QStringLiteral("search"));
        QTRY_VERIFY(m_field->hasFocus());
        m_results = m_window->findChild<SearchResults*>();
        QVERIFY(!m_results->isVisible());
    }

    void cleanup() { m_window.reset(); }

    void resultsAreCountedAndListedAsTyped() {
        QTest::keyClicks(m_field, QStringLiteral("counc"));
        QTRY_VERIFY(m_results->isVisible());
        QTRY_COMPARE(countText(), QStringLiteral("2 events"));
        const SearchEntry& first = m_results->model().entry(0);
        QCOMPARE(first.title.text, QStringLiteral("Council meets in Brineport"));
        QCOMPARE(first.title.marks, (std::vector<std::pair<int, int>>{{0, 7}}));
        QCOMPARE(first.detail, QStringLiteral("10 May 2021 · Harbour Agency"));
        QVERIFY(first.words.text.contains(QStringLiteral("The council met")));
        QCOMPARE(first.words.marks, (std::vector<std::pair<int, int>>{{4, 7}}));
    }

    void theListIsReachedAndLeftByKeys() {
        QTest::keyClicks(m_field, QStringLiteral("council"));
        QTRY_VERIFY(m_results->isVisible());
        QTest::keyClick(m_field, Qt::Key_Down);
        SearchResultsList* const list = &m_results->list();
        QTRY_VERIFY(list->hasFocus());
        QCOMPARE(m_window->selectedEvent(), EventId{0});
        QCOMPARE(countText(), QStringLiteral("1 of 2 events"));
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(m_window->selectedEvent(), EventId{1});
        QCOMPARE(countText(), QStringLiteral("2 of 2 events"));
        QTest::keyClick(list, Qt::Key_Up);
        QTest::keyClick(list, Qt::Key_Up);
        QVERIFY(m_field->hasFocus());
        QTest::keyClick(m_field, Qt::Key_Down);
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Escape);
        QTRY_VERIFY(m_field->hasFocus());
        QVERIFY(m_field->text().isEmpty());
        QVERIFY(!m_results->isVisible());
        QVERIFY(m_window->timeline().filter().dimmed.empty());
    }

    void f3GoesThroughHitsFromAnywhere() {
        QTest::keyClicks(m_field, QStringLiteral("skerry"));
        QTRY_VERIFY(m_results->isVisible());
        m_window->timeline().setFocus();
        QTest::keyClick(&m_window->timeline(), Qt::Key_F3);
        QCOMPARE(m_window->selectedEvent(), EventId{2});
        m_field->setText(QStringLiteral("council"));
        QTRY_COMPARE(m_results->model().rowCount(), 2);
        QTest::keyClick(&m_window->timeline(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(m_window->selectedEvent(), EventId{1});
        QCOMPARE(m_results->list().currentIndex().row(), 1);
    }

    void aHitOpensThePassageThatHoldsTheWords() {
        QTest::keyClicks(m_field, QStringLiteral("\"no vote"));
        QTRY_COMPARE(m_results->model().rowCount(), 1);
        QTest::keyClick(m_field, Qt::Key_Down);
        QCOMPARE(m_window->selectedEvent(), EventId{0});
        QCOMPARE(m_window->reader().document(), DocumentId{1}); // not the event's best passage
    }

    void aSourceWithoutAnEventIsListedAndOpened() {
        QTest::keyClicks(m_field, QStringLiteral("\"what the week\""));
        QTRY_COMPARE(m_results->model().rowCount(), 1);
        QCOMPARE(countText(), QStringLiteral("1 source"));
        QVERIFY(said().contains(QStringLiteral("No event says this")));
        QVERIFY(m_results->model().entry(0).detail.startsWith(QStringLiteral("Source")));
        QTest::keyClick(m_field, Qt::Key_Down);
        QCOMPARE(m_window->reader().document(), DocumentId{1});
    }

    void operatorsAndTicksNarrowTogether() {
        QTest::keyClicks(m_field, QStringLiteral("actor:council is:planned"));
        QTRY_COMPARE(m_window->timeline().filter().dimmed, layout::EventMask(std::vector<bool>{true, false, true}));
        m_field->setText(QStringLiteral("from:2021-05-12 to:\"30 June 2021\""));
        QTRY_COMPARE(m_window->timeline().filter().dimmed, layout::EventMask(std::vector<bool>{true, false, false}));
    }

    void whatIsNotUnderstoodIsNamed() {
        QTest::keyClicks(m_field, QStringLiteral("council is:red "));
        QTRY_VERIFY(m_results->isVisible());
        const auto* unread = m_results->findChild<QLabel*>(QStringLiteral("searchUnread"));
        QTRY_VERIFY(unread->isVisible());
        QVERIFY(unread->text().contains(QStringLiteral("is:red")));
    }

    void nothingFoundNamesTheNextStep_data() {
        QTest::addColumn<QString>("step");
        QTest::newRow("zeppelin") << QStringLiteral("fewer or other words");
        QTest::newRow("\"map council\"") << QStringLiteral("without quotation marks");
        QTest::newRow("council to:1066") << QStringLiteral("longer time");
        QTest::newRow("actor:zeppelin") << QStringLiteral("as a word");
        QTest::newRow("is:denied") << QStringLiteral("without is:");
    }

    void nothingFoundNamesTheNextStep() {
        QFETCH(QString, step);
        QTest::keyClicks(m_field, QString::fromLatin1(QTest::currentDataTag()));
        QTRY_VERIFY2(said().contains(step), qPrintable(said()));
        QVERIFY(!m_results->isVisible());
    }

    void helpListsOperatorsAndTypesThem() {
        QTest::keyClick(m_field, Qt::Key_Down);
        auto* const help = m_window->findChild<QMenu*>(QStringLiteral("searchHelp"));
        QTRY_VERIFY(help->isVisible());
        QStringList rows;
        for (const QAction* action : help->actions()) rows << action->text();
        const QString all = rows.join(QLatin1Char('\n'));
        for (const char* name : {"from:", "to:", "source:", "actor:", "place:", "tag:", "is:disputed", "is:undated"})
            QVERIFY2(all.contains(QString::fromLatin1(name)), name);
        for (QAction* action : help->actions())
            if (action->text().startsWith(QStringLiteral("place:"))) action->trigger();
        help->close();
        QCOMPARE(m_field->text(), QStringLiteral("place:"));
        QTest::keyClicks(m_field, QStringLiteral("skerry"));
        QTRY_COMPARE(m_window->timeline().filter().dimmed, layout::EventMask(std::vector<bool>{true, true, false}));
    }

    void aNewProjectIsSearchedForWhatIsTyped() {
        QTest::keyClicks(m_field, QStringLiteral("ferry"));
        QTRY_VERIFY(said().contains(QStringLiteral("Nothing found")));
        const QString path = m_folder.filePath(QStringLiteral("ferry.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("The ferry sank off Skerry on 3 May 2019.\n");
        file.close();
        QSignalSpy shown(m_window.get(), &MainWindow::projectShown);
        m_window->addInputs({path});
        QTRY_COMPARE(shown.size(), 1);
        QTRY_VERIFY(m_results->isVisible());
        QVERIFY(m_results->model().entry(0).words.text.contains(QStringLiteral("ferry")));
    }

    void nothingIsChosenFromResultsOfAnEarlierProject() {
        SearchResults results;
        QSignalSpy chosen(&results, &SearchResults::eventChosen);
        const auto project = std::make_shared<const project::Project>(test::reportedProject());
        results.setResults(project, {}, {EventId{2}}, {}, true);
        results.expectNew();
        QTest::keyClick(&results.list(), Qt::Key_Return);
        results.list().setCurrentIndex(results.model().index(0));
        QTest::keyClick(&results.list(), Qt::Key_Return);
        QVERIFY(chosen.isEmpty());
        results.setResults(project, {}, {EventId{1}}, {}, true);
        results.list().setCurrentIndex(results.model().index(0));
        QTest::keyClick(&results.list(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
    }

    void rowsArePaintedAtEveryWidth() {
        QTest::keyClicks(m_field, QStringLiteral("council"));
        QTRY_VERIFY(m_results->isVisible());
        for (const int width : {210, 400}) {
            m_results->resize(width, 300);
            const QImage image = m_results->list().grab().toImage();
            bool marked = false;
            for (int y = 0; y < image.height() && !marked; ++y)
                for (int x = 0; x < image.width() && !marked; ++x)
                    marked = image.pixelColor(x, y) == Theme::current().highlight;
            QVERIFY(marked);
        }
    }

private:
    /// Above the timeline.
    QString said() const {
        const auto* line = m_window->findChild<QWidget*>(QStringLiteral("nothingFound"));
        return line == nullptr ? QString() : line->findChild<QLabel*>()->text();
    }
    QString countText() const { return m_results->findChild<QLabel*>(QStringLiteral("searchCount"))->text(); }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;
    QLineEdit* m_field = nullptr;
    SearchResults* m_results = nullptr;
};

QTEST_MAIN(SearchWindowTest)
#include "tst_search_window.moc"
