// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/edit_session.h"
#include "app/edit/history_dialog.h"
#include "app/edit/prompts.h"
#include "app/inspector/inspector.h"
#include "app/reader/reader_panel.h"
#include "app/reader/reader_text.h"
#include "app/window/main_window.h"
#include "core/project/store.h"
#include "tests/app/plain_desktop.h"
#include "tests/support/reported_project.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace dateline;
using namespace dateline::app;

/// With the window as a person has it: keys, menus, dialogs.
class TestEditing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        test::usePlainDesktop();
        QVERIFY(m_folder.isValid());
        m_path = m_folder.filePath(QStringLiteral("reported.dateline"));
        EditSession::setAuthor(QStringLiteral("Ada Byron"));
    }

    void init() {
        QFile::remove(m_path); // edits of the test before are in it
        QVERIFY(project::save(test::reportedProject(), m_path.toStdString()));
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 760);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        QSignalSpy shown(m_window.get(), &MainWindow::projectShown);
        m_window->addInputs({m_path});
        QVERIFY(shown.wait());
        m_window->selectEvent(EventId{0});
    }

    void cleanup() { m_window.reset(); }

    void aTitleIsTypedInPlaceAndUndone() {
        const auto before = title();
        QTest::keyClick(m_window.get(), Qt::Key_F2);
        auto* line = m_window->inspector().findChild<QLineEdit*>(QStringLiteral("titleLine"));
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("Mine"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(title(), std::string("Mine"));
        QVERIFY(event().decisions.retitled);
        QCOMPARE(m_window->inspector().findChild<QLabel*>(QStringLiteral("eventTitle"))->text(),
                 QStringLiteral("Mine"));
        QCOMPARE(action(QStringLiteral("Undo"))->text(), QStringLiteral("Undo: change title"));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(title(), before);
        QCOMPARE(action(QStringLiteral("Redo"))->text(), QStringLiteral("Redo: change title"));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(title(), std::string("Mine"));
    }

    void escapeLeavesTheTitle() {
        const auto before = title();
        m_window->inspector().editTitle();
        auto* line = m_window->inspector().findChild<QLineEdit*>(QStringLiteral("titleLine"));
        QTest::keyClicks(line, QStringLiteral("Mine"));
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->inspector().findChild<QLineEdit*>(QStringLiteral("titleLine")));
        QCOMPARE(title(), before);
    }

    void aDateIsTypedInWords() {
        action(QStringLiteral("Change date"))->trigger();
        auto* line = dialog()->findChild<QLineEdit*>(QStringLiteral("date"));
        line->setText(QStringLiteral("March 2021"));
        dialog()->accept();
        const auto redated = found(m_key);
        QVERIFY(redated && redated->when.granularity == time::Granularity::month);
        QCOMPARE(time::toIso(redated->when.days.first), std::string("2021-03-01"));
        QCOMPARE(m_window->project()->at(*m_window->selectedEvent()).key, redated->key);
    }

    void aPromptTakesWhatIsTypedAtOnce_data() {
        QTest::addColumn<QString>("action");
        for (const char* name : {"Change date", "Note", "Add tag", "Merge with", "Add event"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void aPromptTakesWhatIsTypedAtOnce() {
        QFETCH(QString, action);
        this->action(action)->trigger();
        const QWidget* first = dialog()->focusWidget();
        QVERIFY(qobject_cast<const QLineEdit*>(first) || qobject_cast<const QPlainTextEdit*>(first));
        dialog()->reject();
    }

    void aPassageKeepsTheDateItTells() {
        const auto why = [this] {
            return m_window->inspector().findChild<QToolButton*>(QStringLiteral("why"))->text();
        };
        const QString told = why();
        action(QStringLiteral("Change date"))->trigger();
        dialog()->findChild<QLineEdit*>(QStringLiteral("date"))->setText(QStringLiteral("3 March 2021"));
        dialog()->accept();
        QVERIFY(event().decisions.redated);
        QCOMPARE(why(), told);
    }

    void whatWasReadAgainIsTold() {
        const auto told = [this] {
            const auto* line = m_window->findChild<QWidget*>(QStringLiteral("readAgain"));
            return line ? line->findChild<QLabel*>()->text() : QString();
        };
        const auto write = [this](const QString& name, const QByteArray& text) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(QStringLiteral("one.txt"), "The ferry sank on 3 May 2021.");
        write(QStringLiteral("two.txt"), "The pier burned on 4 May 2021.");
        m_window->addInputs(
            {m_folder.filePath(QStringLiteral("one.txt")), m_folder.filePath(QStringLiteral("two.txt"))});
        QTRY_VERIFY(!m_window->isBusy());
        write(QStringLiteral("one.txt"), "The ferry sank on 5 May 2021.");
        QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("two.txt"))));
        const auto articles = m_window->project()->documents.size();
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTRY_VERIFY(!m_window->isBusy());
        QTRY_VERIFY(told().startsWith(QStringLiteral("Read again: 1 article had changed.")));
        QVERIFY(told().contains(QStringLiteral("not on the disk any more")));
        QCOMPARE(m_window->project()->documents.size(), articles);
    }

    void aNoteATagAndAColourAreKept() {
        action(QStringLiteral("Note"))->trigger();
        dialog()->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Look again"));
        dialog()->accept();
        action(QStringLiteral("Add tag"))->trigger();
        dialog()->findChild<QLineEdit*>()->setText(QStringLiteral("harbour"));
        dialog()->accept();
        action(QStringLiteral("Blue"))->trigger();
        action(QStringLiteral("Accept"))->trigger();
        const auto& decisions = event().decisions;
        QCOMPARE(decisions.note, std::string("Look again"));
        QCOMPARE(decisions.tags, std::vector<std::string>{"harbour"});
        QVERIFY(decisions.colour && decisions.accepted);
        QCOMPARE(m_window->inspector().findChild<QLabel*>(QStringLiteral("eventNote"))->text(),
                 QStringLiteral("Look again"));
    }

    void anAddedProjectBringsItsEditsAndMineStand() {
        const auto other = m_folder.filePath(QStringLiteral("other.dateline"));
        QFile::remove(other);
        QVERIFY(project::save(test::reportedProject(), other.toStdString()));
        const auto reference = project::referenceTo(*m_window->project(), EventId{0});
        {
            auto file = project::ProjectFile::open(other.toStdString(), project::Access::readWrite);
            QVERIFY((*file)->append(project::toRow({0, 1, "Bo", project::Retitle{reference, "Theirs"}})).has_value());
            QVERIFY((*file)->append(project::toRow({0, 2, "Bo", project::SetNote{reference, "Seen"}})).has_value());
        }
        m_window->edits().perform(project::Retitle{reference, "Mine"});
        m_window->addInputs({other});
        QTRY_VERIFY(!m_window->isBusy());
        QTRY_COMPARE(m_window->edits().journal().held().size(), std::size_t{2});
        QCOMPARE(m_window->edits().journal().entries().size(), std::size_t{4});
        QCOMPARE(m_window->edits().journal().held()[0]->author, std::string("Ada Byron"));
        QCOMPARE(m_window->edits().journal().held()[1]->author, std::string("Bo"));
        m_window->addInputs({other});
        QTRY_VERIFY(!m_window->isBusy());
        QCOMPARE(m_window->edits().journal().entries().size(), std::size_t{4});
    }

    void severalSelectedEventsAreMerged() {
        const std::size_t before = m_window->project()->graph.events.size();
        m_window->timeline().setSelectedEvents({EventId{0}, EventId{1}});
        action(QStringLiteral("Merge"))->trigger();
        QCOMPARE(m_window->project()->graph.events.size(), before - 1);
        m_window->edits().undo();
        QVERIFY(*m_window->project() == *m_window->edits().found());
    }

    void oneEventIsMergedWithAnotherThatIsPicked() {
        const std::size_t before = m_window->project()->graph.events.size();
        action(QStringLiteral("Merge"))->trigger();
        QCOMPARE(dialog()->findChild<QListWidget*>()->count(), int(before) - 1);
        dialog()->accept();
        QCOMPARE(m_window->project()->graph.events.size(), before - 1);
    }

    void aPassageIsSplitOff() {
        selectOneOfSeveralPassages();
        const std::size_t before = m_window->project()->graph.events.size();
        const std::size_t passages = event().passages.size();
        const auto key = event().key;
        action(QStringLiteral("Split off"))->trigger();
        dialog()->findChild<QLineEdit*>(QStringLiteral("title"))->setText(QStringLiteral("Apart"));
        dialog()->accept();
        QCOMPARE(m_window->project()->graph.events.size(), before + 1);
        QCOMPARE(title(), std::string("Apart"));
        QCOMPARE(found(key)->passages.size(), passages - 1);
    }

    void aPassageIsRemovedAndMarkedWordsAreAdded() {
        selectOneOfSeveralPassages();
        const std::size_t passages = event().passages.size();
        action(QStringLiteral("Remove this passage"))->trigger();
        QCOMPARE(event().passages.size(), passages - 1);
        m_window->reader().showDocument(DocumentId{1});
        QTextCursor cursor = m_window->reader().text().textCursor();
        cursor.setPosition(0);
        cursor.setPosition(12, QTextCursor::KeepAnchor);
        m_window->reader().text().setTextCursor(cursor);
        action(QStringLiteral("Add marked words"))->trigger();
        QCOMPARE(event().passages.size(), passages);
        QCOMPARE(event().passages.back().document, DocumentId{1});
    }

    void anEventIsAddedByHand() {
        action(QStringLiteral("Add event"))->trigger();
        dialog()->findChild<QLineEdit*>(QStringLiteral("title"))->setText(QStringLiteral("By hand"));
        dialog()->findChild<QLineEdit*>(QStringLiteral("date"))->setText(QStringLiteral("12 Jan 2022"));
        dialog()->accept();
        QCOMPARE(title(), std::string("By hand"));
        QVERIFY(event().decisions.byHand && event().passages.empty());
    }

    void aHiddenEventComesBackFromTheHistory() {
        const std::size_t before = m_window->project()->graph.events.size();
        action(QStringLiteral("Hide"))->trigger();
        QCOMPARE(m_window->project()->graph.events.size(), before - 1);
        HistoryDialog history(m_window->edits());
        const auto* latest = history.list().topLevelItem(0)->child(0);
        QVERIFY(latest->text(0).contains(QStringLiteral("hidden")));
        QCOMPARE(latest->text(2), QStringLiteral("Ada Byron"));
        m_window->edits().revert(1);
        QCOMPARE(m_window->project()->graph.events.size(), before);
        QVERIFY(found(m_key));
    }

    void eventsAreRelated() {
        const std::size_t before = m_window->project()->graph.relations.size();
        m_window->selectEvent(EventId{2});
        action(QStringLiteral("Relate"))->trigger();
        dialog()->accept();
        QVERIFY(m_window->project()->graph.relations.size() >= before);
        QCOMPARE(m_window->edits().journal().entries().size(), std::size_t{1});
    }

    void aSourceIsLeftOutAndGetsANameOfItsOwn() {
        const auto reference = project::referenceTo(m_window->project()->at(DocumentId{0}));
        m_window->edits().perform(project::ExcludeDocument{reference});
        m_window->edits().perform(project::NameSource{reference, "The Post"});
        QVERIFY(m_window->project()->at(DocumentId{0}).excluded);
        QCOMPARE(m_window->project()->at(DocumentId{0}).document.source, std::string("The Post"));
        for (const auto& one : m_window->project()->graph.events)
            for (const auto& passage : one.passages) QVERIFY(passage.document != DocumentId{0});
    }

    void editsAreTheSameAfterARestart() {
        std::vector<project::StoredEdit> rows;
        m_window->edits().setStore([&rows](const project::StoredEdit& row) -> Result<std::int64_t> {
            rows.push_back(row);
            rows.back().id = std::int64_t(rows.size());
            return rows.back().id;
        });
        action(QStringLiteral("Accept"))->trigger();
        action(QStringLiteral("Hide"))->trigger();
        m_window->edits().undo();
        const auto before = *m_window->project();
        const auto found = m_window->edits().found();
        EditSession again;
        again.setJournal(project::journalFrom(rows).journal);
        QVERIFY(*again.setFound(found) == before);
        again.redo();
        QVERIFY(again.hidden().size() == 1);
    }

    void aWindowThatIsOpenedAgainShowsTheEditsAndUndoesThem() {
        const auto before = title();
        m_window->edits().perform(project::Retitle{project::referenceTo(*m_window->project(), EventId{0}), "Mine"});
        m_window = std::make_unique<MainWindow>();
        m_window->addInputs({m_path});
        QTRY_VERIFY(m_window->project() && found(m_key) && found(m_key)->title == "Mine");
        QTRY_VERIFY(!m_window->isBusy());
        m_window->edits().undo();
        QCOMPARE(found(m_key)->title, before);
    }

    void whatCannotBeKeptIsSaidAndNotDone() {
        m_window->edits().setStore([](const project::StoredEdit&) -> Result<std::int64_t> {
            return failure(ErrorKind::unwritable, "x.dateline", "no space left on the disk");
        });
        QSignalSpy said(&m_window->edits(), &EditSession::notStored);
        action(QStringLiteral("Accept"))->trigger();
        QCOMPARE(said.size(), 1);
        QVERIFY(!event().decisions.accepted);
    }

    void whatIsTypedForADateIsWhatItMeans() {
        for (const auto& one : m_window->project()->graph.events) {
            const auto back = typedWhen(dateToType(one.when));
            QVERIFY2(back && back->days == one.when.days, qPrintable(dateToType(one.when)));
        }
    }

private:
    QAction* action(const QString& begins) const {
        for (auto* one : m_window->findChildren<QAction*>())
            if (one->text().startsWith(begins)) return one;
        return nullptr;
    }
    QDialog* dialog() const {
        for (auto* one : m_window->findChildren<QDialog*>(QStringLiteral("editPrompt")))
            if (one->isVisible()) return one;
        return nullptr;
    }
    const graph::Event& event() const { return m_window->project()->at(*m_window->selectedEvent()); }
    std::string title() const { return event().title; }
    const graph::Event* found(const std::string& key) const {
        for (const auto& one : m_window->project()->graph.events)
            if (one.key == key) return &one;
        return nullptr;
    }
    void selectOneOfSeveralPassages() {
        const auto& events = m_window->project()->graph.events;
        for (std::uint32_t i = 0; i < events.size(); ++i)
            if (events[i].passages.size() > 1) m_window->selectEvent(EventId{i});
        QVERIFY(event().passages.size() > 1);
        m_window->inspector().setCurrentPassage(1);
        Q_EMIT m_window->inspector().passageChosen(1);
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::string m_key = test::reportedProject().graph.events[0].key;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestEditing)
#include "tst_editing.moc"
