// Runs before the first paint, so that remembered looks do not flash.
try{const root=document.documentElement.dataset,desk=JSON.parse(localStorage.getItem('staticdigest:'+root.base))??{};for(const name of['theme','density'])if(desk[name])root[name]=desk[name];const view=/[?&]view=(\w+)/.exec(location.search);if(view)root.density=view[1]}catch{}
