// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/build_job.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace dateline::app;

using ProjectPointer = std::shared_ptr<const project::Project>;

namespace {

BuildInputs articles(std::initializer_list<std::pair<std::string, std::string>> embedded) {
    BuildInputs inputs;
    inputs.embedded = embedded;
    return inputs;
}

} // namespace

class TestBuildJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultComesInTheThreadOfTheJob() {
        BuildJob job;
        ProjectPointer project;
        connect(&job, &BuildJob::finished, this, [&](const ProjectPointer& built) {
            QCOMPARE(QThread::currentThread(), job.thread());
            project = built;
        });
        job.start(articles({{"a.txt", "They met on 12 January 2022.\n"}}));
        QVERIFY(job.isRunning());
        QTRY_VERIFY(project);
        QVERIFY(!job.isRunning());
        QCOMPARE(project->documents.size(), std::size_t{1});
    }

    void whatWasReadIsKnownWhenMoreIsAdded() {
        BuildJob job;
        std::size_t reused = 0;
        int finished = 0;
        connect(&job, &BuildJob::progressed, this,
                [&](const Progress& progress) { reused = std::max(reused, progress.reused); });
        connect(&job, &BuildJob::finished, this, [&] { ++finished; });
        job.start(articles({{"a.txt", "They met on 12 January 2022.\n"}}));
        QTRY_COMPARE(finished, 1);
        QCOMPARE(reused, std::size_t{0});
        job.start(articles({{"a.txt", "They met on 12 January 2022.\n"}, {"b.txt", "It began on 3 May 2021.\n"}}));
        QTRY_COMPARE(finished, 2);
        QCOMPARE(reused, std::size_t{1});
    }

    void lastRequestWins() {
        BuildJob job;
        std::vector<std::size_t> sizes;
        connect(&job, &BuildJob::finished, this,
                [&](const ProjectPointer& built) { sizes.push_back(built->documents.size()); });
        job.start(articles({{"a.txt", "One thing happened in 1999.\n"}}));
        job.start(
            articles({{"a.txt", "One thing happened in 1999.\n"}, {"b.txt", "Another thing happened in 2001.\n"}}));
        QTRY_COMPARE(sizes.size(), std::size_t{1});
        QCoreApplication::processEvents();
        QCOMPARE(sizes, std::vector<std::size_t>{2});
    }

    void cancelledJobDeliversNothing() {
        BuildJob job;
        QSignalSpy cancelled(&job, &BuildJob::cancelled);
        int finished = 0;
        connect(&job, &BuildJob::finished, this, [&] { ++finished; });
        job.start(articles({{"a.txt", "One thing happened in 1999.\n"}}));
        job.cancel();
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(!job.isRunning());
        bool done = false;
        connect(&job, &BuildJob::finished, this,
                [&](const ProjectPointer& built) { done = built->documents.size() == 2; });
        job.start(
            articles({{"a.txt", "One thing happened in 1999.\n"}, {"b.txt", "Another thing happened in 2001.\n"}}));
        QTRY_VERIFY(done);
        QCOMPARE(finished, 1); // only of the second start
    }

    void unreadableFileIsNamedAndTheRestIsRead() {
        const QTemporaryDir folder;
        const QString good = folder.filePath(QStringLiteral("good.txt"));
        const QString bad = folder.filePath(QStringLiteral("bad.txt"));
        QFile file(good);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("They met on 12 January 2022.\n") > 0);
        file.close();
        QFile empty(bad);
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        BuildJob job;
        ProjectPointer project;
        std::size_t newProblems = 0;
        connect(&job, &BuildJob::finished, this, [&](const ProjectPointer& built, std::size_t problems) {
            project = built;
            newProblems = problems;
        });
        BuildInputs inputs;
        inputs.paths = {good.toStdString(), bad.toStdString()};
        inputs.earlierProblems = {{ErrorKind::notFound, "elsewhere.txt", "is not there"}};
        job.start(std::move(inputs));
        QTRY_VERIFY(project);
        QCOMPARE(project->documents.size(), std::size_t{1});
        QCOMPARE(project->problems.size(), std::size_t{2});
        QCOMPARE(newProblems, std::size_t{1});
        QCOMPARE(project->problems.back().where, bad.toStdString());
    }
};

QTEST_GUILESS_MAIN(TestBuildJob)
#include "tst_build_job.moc"
