// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The window: sources on the left, time in the middle, the selected event and its articles on the right. It owns what all
// of them share (project, selection, filter) and hands it on; each part knows nothing of the others.

#include "app/edit/edit_session.h"
#include "app/jobs/build_job.h"
#include "app/jobs/project_keeper.h"
#include "app/timeline/timeline_view.h"
#include "core/project/project.h"

#include <QMainWindow>
#include <QStringList>

#include <memory>
#include <optional>

class QLabel;
class QSplitter;

namespace dateline::app {

class EditFlow;
class ExportFlow;
class FileFlow;
struct ExportView;
class HeaderBar;
class Inspector;
class NoticeStrip;
class OverviewStrip;
class ReaderPanel;
class SearchFlow;
class SearchResults;
class Sidebar;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The articles that come with the program, as a real project that the first added file replaces.
    void openSample();
    /// Adds files, folders or projects to what is shown; replaces the sample.
    void addInputs(const QStringList& paths);
    /// A project takes the place of what is shown, which is in its own file.
    void openProject(const QString& path);
    /// An empty window for the next articles.
    void recoverProject(const QString& damaged);
    void startNew();

    [[nodiscard]] const project::Project* project() const { return m_project.get(); }
    [[nodiscard]] bool showsSample() const { return m_showsSample; }
    [[nodiscard]] bool isBusy() const { return m_job.isRunning(); }
    [[nodiscard]] std::optional<EventId> selectedEvent() const;
    void selectEvent(std::optional<EventId> event);

    [[nodiscard]] EditSession& edits() { return m_edits; }
    [[nodiscard]] TimelineView& timeline() { return *m_timeline; }
    [[nodiscard]] Inspector& inspector() { return *m_inspector; }
    [[nodiscard]] ReaderPanel& reader() { return *m_reader; }
    [[nodiscard]] Sidebar& sidebar() { return *m_sidebar; }

Q_SIGNALS:
    /// A new project is on the screen.
    void projectShown();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Follow { reader, nothing }; ///< whether the reader goes to the event's best passage

    void buildLayout();
    QWidget* buildCentre();
    void connectHeader();
    void connectViews();
    void connectJob();
    void connectExport();
    void connectEdit();
    /// The same articles after an edit; everything stays where it is.
    void showEdited();
    void readAgain();
    void tellReadAgain(const project::Project& now);
    [[nodiscard]] std::optional<std::pair<DocumentId, Span>> markedWords() const;
    void connectSearch();
    void connectFiles();
    void showSketch(std::shared_ptr<const project::Project> sketch);
    void present(std::shared_ptr<const project::Project> project);
    void tellTitle();
    void forgetEdits();
    void takeFile(ProjectKeeper::File file);
    void bringInEdits();
    void tellReview();
    [[nodiscard]] ExportView exportView() const;
    void addShortcuts();
    void applyTheme();

    void startJob(BuildInputs inputs, bool sample);
    void showProject(std::shared_ptr<const project::Project> project, std::size_t newProblems);
    void onSelected(std::optional<EventId> event);
    void chooseEvent(EventId event, Follow follow);
    void reveal(EventId event);
    void showPassage(std::size_t passage);
    void showPassageAt(DocumentId document, Span span);
    void updateView();
    void showHits();
    void tellSelection();
    void addTimelineActions();
    void tellPeriod(std::optional<layout::TimeRange> period);
    void tellStory(std::optional<std::size_t> thread);
    void focusNextRegion(int direction);
    void askForFiles();
    void askForFolder();

    std::shared_ptr<const project::Project> m_project; ///< shared with the views and running exports
    bool m_showsSample = false;
    bool m_buildsSample = false;
    bool m_restored = false;    ///< what was stored is on the screen, and changes are to be
    bool m_showsSketch = false; ///< a first picture, while the project is read
    Follow m_follow = Follow::reader;
    EditSession m_edits;
    QStringList m_waiting;                            ///< to be added once the project is read
    ProjectKeeper::File m_opened;                     ///< of the job that runs
    std::shared_ptr<const project::Project> m_before; ///< what the job reads again; null for other jobs
    std::vector<std::string> m_joining; ///< projects that the job adds to others: their edits come after it
    ProjectKeeper m_keeper;
    BuildJob m_job;

    HeaderBar* m_header = nullptr;
    NoticeStrip* m_notices = nullptr;
    Sidebar* m_sidebar = nullptr;
    SearchResults* m_results = nullptr;
    SearchFlow* m_search = nullptr;
    TimelineView* m_timeline = nullptr;
    OverviewStrip* m_overview = nullptr;
    QLabel* m_status = nullptr;
    QString m_facts; ///< what m_status says unless several events are selected
    Inspector* m_inspector = nullptr;
    ReaderPanel* m_reader = nullptr;
    ExportFlow* m_export = nullptr;
    EditFlow* m_edit = nullptr;
    FileFlow* m_files = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_details = nullptr;
};

} // namespace dateline::app
