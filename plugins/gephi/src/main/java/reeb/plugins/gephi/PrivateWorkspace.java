package reeb.plugins.gephi;

import java.io.IOException;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.preview.api.PreviewController;
import org.gephi.project.impl.ProjectImpl;
import org.gephi.project.impl.WorkspaceImpl;
import org.gephi.project.impl.WorkspaceInformationImpl;
import org.openide.util.Lookup;

/**
 * A project of Gephi's with one workspace, which nobody else knows: not the project controller either, whose current
 * workspace all would share. It goes with its last use.
 *
 * @param project the project
 * @param workspace its only workspace
 */
record PrivateWorkspace(ProjectImpl project, WorkspaceImpl workspace) {
    /** The controllers keep state of their own, so one workspace is in use at a time. */
    private static final Object LOCK = new Object();

    /** What is done with a workspace. */
    interface Use {
        void with(PrivateWorkspace workspace) throws IOException;
    }

    /** Opens a workspace, uses it and forgets it; waits until no other is in use. */
    static void use(String title, String description, Use use) throws IOException {
        synchronized (LOCK) {
            GephiLog.quieten();
            try (PlainLocale _ = PlainLocale.open()) {
                use.with(of(Text.xml(title), Text.xml(description)));
            }
        }
    }

    private static PrivateWorkspace of(String title, String description) {
        // The same identifier for all: projects that are equal are to be equal bytes.
        ProjectImpl project = new ProjectImpl("reeb", title);
        WorkspaceImpl workspace = project.newWorkspace();
        // Where Gephi has spoken before, it stays with the language it spoke.
        workspace.getLookup().lookup(WorkspaceInformationImpl.class).setName("Workspace 1");
        project.setCurrentWorkspace(workspace);
        workspace.getWorkspaceMetadata().setTitle(title);
        workspace.getWorkspaceMetadata().setDescription(description);
        return new PrivateWorkspace(project, workspace);
    }

    GraphModel graph() {
        return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    }

    static PreviewController preview() {
        return Lookup.getDefault().lookup(PreviewController.class);
    }
}
