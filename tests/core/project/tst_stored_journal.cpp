// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edited_project.h"
#include "core/project/project_file.h"
#include "core/project/store.h"
#include "core/project/stored_journal.h"

#include "tests/support/full_project.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace dateline;
using namespace dateline::project;

namespace {

const EventReference shut{"e1", "The bridge shuts", testing::dayWhen(2019, 5, 8), {}};

} // namespace

class TestStoredJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsGiveTheSameJournal() {
        Journal journal;
        journal.append(Retitle{shut, "Closed"}, 1600000000123, "Ada");
        journal.append(Undo{1}, -1, "Ada");
        std::vector<StoredEdit> rows;
        for (const auto& entry : journal.entries()) rows.push_back(toRow(entry));
        QCOMPARE(rows[0].madeAt, std::string("2020-09-13T12:26:40.123Z"));
        const auto read = journalFrom(rows);
        QVERIFY(read.unread.empty());
        QVERIFY(read.journal.entries() == journal.entries());
    }

    void aRowThatIsNoEditIsToldAndSkipped() {
        const auto read = journalFrom({{1, "then", "Ada", "drop", "{}"}, {2, "", "Ada", "undo", "{\"of\":1}"}});
        QCOMPARE(read.unread.size(), std::size_t{1});
        QCOMPARE(read.journal.entries().size(), std::size_t{1});
        QVERIFY(read.journal.held().empty());
    }

    void theSameDecisionOfTwoPeopleStaysOnceAndADifferentOneIsTold() {
        Journal mine, theirs;
        mine.append(Retitle{shut, "Closed"}, 1, "Ada");
        mine.append(Accept{{shut}}, 2, "Ada");
        theirs.append(Retitle{shut, "Shut"}, 3, "Bo");
        theirs.append(Accept{{shut}}, 4, "Bo");
        theirs.append(Tag{{shut}, "bridge"}, 5, "Bo");
        const auto conflicts = bringIn(mine, theirs);
        QVERIFY((conflicts == std::vector<EditConflict>{{1, 3}}));
        QVERIFY(mine.holds(1) && mine.holds(2) && !mine.holds(3) && mine.holds(5));
        QCOMPARE(mine.find(5)->author, std::string("Bo"));
        const std::size_t entries = mine.entries().size();
        QVERIFY(bringIn(mine, theirs).empty());
        QCOMPARE(mine.entries().size(), entries);
    }

    void whatIsBroughtInHasTheNumbersThatItIsKeptUnder() {
        Journal mine, theirs;
        mine.append(Retitle{shut, "Closed"}, 1, "Ada");
        theirs.append(Retitle{shut, "Shut"}, 3, "Bo");
        EntryId next = 7; // rows that are no edits have the numbers before
        const auto conflicts = bringIn(mine, theirs, [&](const JournalEntry&) { return Result<EntryId>(next++); });
        QVERIFY((conflicts == std::vector<EditConflict>{{1, 7}}));
        QVERIFY(mine.holds(1) && !mine.holds(7));
        QCOMPARE(mine.entries().back().id, EntryId{8});
    }

    void editsOfAFileAreLaidOverWhatItHolds() {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("bridge.dateline")).toStdString();
        QVERIFY(save(testing::fullProject(), path));
        {
            auto file = ProjectFile::open(path, Access::readWrite);
            QVERIFY(file.has_value());
            QVERIFY((*file)->append(toRow({0, 0, "Ada", Retitle{shut, "Closed"}})));
            QVERIFY((*file)->append({0, "", "Ada", "retitle", "{}"}));
        }
        const auto file = ProjectFile::open(path, Access::readOnly);
        QVERIFY(file.has_value());
        const auto read = journalFrom((*file)->edits().value());
        QCOMPARE(read.unread.size(), std::size_t{1});
        const auto found = std::make_shared<const Project>((*file)->load().value());
        const auto edited = withEdits(found, read.journal).project;
        const auto closed = std::ranges::find(edited->graph.events, std::string("e1"), &graph::Event::key);
        QCOMPARE(closed->title, std::string("Closed"));
        QCOMPARE(load(path)->graph.events[0].title, std::string("The bridge shuts"));
    }
};

QTEST_APPLESS_MAIN(TestStoredJournal)
#include "tst_stored_journal.moc"
