// Where the tabs are one row that scrolls, the one of this page is in sight.
document.querySelector(".tabs-main [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
