// Runs before the first paint, so that remembered looks do not flash.
try{const d=JSON.parse(localStorage.getItem('staticdigest:'+document.documentElement.dataset.base)||'{}');for(const k of['theme','density'])if(d[k])document.documentElement.dataset[k]=d[k]}catch{}
