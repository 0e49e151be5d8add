document.title = "workbench";
